import type { z } from "zod"
import type { Faults, Place } from "./faults.ts"
import { PackHead, SECTIONS, type Rows, type Section } from "./rows.ts"

const MAX_FILES = 40
const MAX_FILE_CHARACTERS = 4_000_000
const MAX_ROWS = 20_000

/** Where each row came from, so that a fault found later can name its file and row. */
export type Places = Map<object, Place>
export type Read = {
  readonly rows: { [S in Section]: Rows[S][number][] }
  readonly places: Places
  readonly heads: z.infer<typeof PackHead>[]
}

/** Reads every file of a pack into rows; what cannot be read becomes a fault, and reading goes on. */
export function readRows(files: Readonly<Record<string, string>>, faults: Faults): Read {
  const read: Read = { rows: emptyRows(), places: new Map(), heads: [] }
  const entries = Object.entries(files)
  if (entries.length > MAX_FILES) {
    faults.add({ file: "*" }, "directory.pack_too_many_files", { limit: MAX_FILES })
    return read
  }
  for (const [file, text] of entries) readFile(read, faults, { file, text })
  return read
}

function emptyRows(): Read["rows"] {
  return {
    sources: [],
    states: [],
    names: [],
    memberships: [],
    competences: [],
    orders: [],
    disclaimers: [],
    footnotes: [],
  }
}

function readFile(read: Read, faults: Faults, { file, text }: { file: string; text: string }): void {
  if (text.length > MAX_FILE_CHARACTERS) {
    faults.add({ file }, "directory.pack_file_too_big", { limit: MAX_FILE_CHARACTERS })
    return
  }
  for (const [section, value] of Object.entries(sectionsOf(text) ?? { "": null })) {
    if (section === "pack") readHead(read, faults, { file, value })
    else if (!isSection(section) || !Array.isArray(value)) {
      faults.add(section === "" ? { file } : { file, section }, "directory.pack_not_a_section")
    } else if (value.length > MAX_ROWS) {
      faults.add({ file, section }, "directory.pack_too_many_rows", { limit: MAX_ROWS })
    } else {
      value.forEach((row: unknown, index) =>
        readRow(read, faults, { row, place: { file, section, row: index + 1 } }),
      )
    }
  }
}

function sectionsOf(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isSection(name: string): name is Section {
  return Object.hasOwn(SECTIONS, name)
}

function readHead(read: Read, faults: Faults, { file, value }: { file: string; value: unknown }): void {
  const parsed = PackHead.safeParse(value)
  if (parsed.success) read.heads.push(parsed.data)
  else addIssues(faults, { file, section: "pack" }, parsed.error)
}

function readRow(read: Read, faults: Faults, { row, place }: { row: unknown; place: Place }): void {
  const section = place.section as Section
  const parsed = SECTIONS[section].safeParse(row)
  if (!parsed.success) return addIssues(faults, place, parsed.error)
  read.places.set(parsed.data, place)
  const rows: object[] = read.rows[section]
  rows.push(parsed.data)
}

function addIssues(faults: Faults, place: Place, error: z.ZodError): void {
  const issue = error.issues[0]
  const code = issue?.code === "custom" ? issue.params?.code : undefined
  const field = issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : (issue?.path.join(".") ?? "")
  faults.add(place, typeof code === "string" ? code : "directory.pack_field_wrong", { field })
}
