import type { z } from "zod"
import { Assignment, Cluster, ClustersHead } from "./cluster-row.ts"
import { Head, InstrumentHead, InstrumentName } from "./instrument-row.ts"
import { Link, LinksHead } from "./link-row.ts"
import { openFile, parseOne, parseRows, type Placed, type Reading } from "./places.ts"
import { ProvisionRow, ProvisionsHead } from "./provision-row.ts"
import { rawRefs, readTexts, textFilesOf, type TextFile } from "./read-texts.ts"

const MAX_FILES = 400

export type Instrument = z.infer<typeof InstrumentHead> & { readonly names: z.infer<typeof InstrumentName>[] }

/** All rows that were understood, each with its place; what was not is in the faults. */
export type Read = {
  readonly head: Head
  readonly instruments: Placed<Instrument>[]
  readonly provisions: Placed<ProvisionRow>[]
  /** Refs of all provisions, also of rows that were not understood. */
  readonly refs: ReadonlySet<string>
  readonly texts: TextFile[]
  readonly links: Placed<Link>[]
  readonly clusters: Placed<Cluster>[]
  readonly assignments: Placed<Assignment>[]
}

/** Reads every file of a pack into rows; what cannot be read becomes a fault, and reading goes on. */
export function readPack(reading: Reading): Read | null {
  if (Object.keys(reading.files).length > MAX_FILES) {
    reading.faults.add({ file: "*" }, "instruments.pack_too_many_files", { limit: MAX_FILES })
    return null
  }
  const head = readHead(reading)
  if (!head) return null
  refuseStrangers(reading, head)

  const provisions = head.instruments.map(({ code, folder }) => readProvisions(reading, { code, folder }))
  const links = readLists(reading, "links.json", LinksHead)
  const clusters = readLists(reading, "clusters.json", ClustersHead)
  const rowsOf = <T>(schema: z.ZodType<T>, list: Lists, section: string) =>
    list
      ? parseRows(reading.faults, schema, { rows: list.lists[section], place: { file: list.file, section } })
      : []
  return {
    head,
    instruments: head.instruments.flatMap(({ code, folder }) => readInstrument(reading, { code, folder })),
    provisions: provisions.flatMap(({ rows }) => rows),
    refs: new Set(provisions.flatMap(({ refs }) => refs)),
    texts: readTexts(reading, head),
    links: rowsOf(Link, links, "rows"),
    clusters: rowsOf(Cluster, clusters, "clusters"),
    assignments: rowsOf(Assignment, clusters, "assignments"),
  }
}

function readHead(reading: Reading): Head | null {
  const file = "pack.json"
  if (!(file in reading.files)) reading.faults.add({ file }, "instruments.pack_file_missing")
  const value = openFile(reading, file)
  return value && parseOne(reading.faults, Head, { value, place: { file } })
}

/** A misspelled file would otherwise be silently left out. */
function refuseStrangers({ files, faults }: Reading, head: Head): void {
  const folders = head.instruments.flatMap(({ folder }) => [
    `${folder}/instrument.json`,
    `${folder}/provisions.json`,
  ])
  const texts = textFilesOf(head).map(({ file }) => file)
  const expected = new Set(["pack.json", "links.json", "clusters.json", ...folders, ...texts])
  for (const file of Object.keys(files)) {
    if (file.endsWith(".json") && !expected.has(file)) faults.add({ file }, "instruments.pack_file_unknown")
  }
}

type Lists = { readonly file: string; readonly lists: Record<string, unknown>; readonly own: unknown } | null

/** Takes the lists of rows out of a file; what is left is its head. */
function readLists(reading: Reading, file: string, schema: z.ZodType): Lists {
  if (!(file in reading.files)) reading.faults.add({ file }, "instruments.pack_file_missing")
  const value = openFile(reading, file)
  if (!value) return null
  const lists = Object.entries(value).filter(([section]) => SECTIONS.has(section))
  const head = Object.entries(value).filter(([section]) => !SECTIONS.has(section))
  const own = parseOne(reading.faults, schema, { value: Object.fromEntries(head), place: { file } })
  return { file, lists: Object.fromEntries(lists), own }
}

const SECTIONS = new Set(["rows", "names", "clusters", "assignments"])

type Folder = { readonly code: string; readonly folder: string }

function readInstrument(reading: Reading, { code, folder }: Folder): Placed<Instrument>[] {
  const file = `${folder}/instrument.json`
  const read = readLists(reading, file, InstrumentHead)
  const own = read?.own as z.infer<typeof InstrumentHead> | null | undefined
  if (!read || !own) return []
  if (own.code !== code)
    reading.faults.add({ file, field: "code" }, "instruments.pack_field_wrong", { field: "code" })
  const place = { file, section: "names" }
  const names = parseRows(reading.faults, InstrumentName, { rows: read.lists["names"], place })
  return [{ row: { ...own, names: names.map(({ row }) => row) }, place }]
}

function readProvisions(reading: Reading, { code, folder }: Folder) {
  const file = `${folder}/provisions.json`
  const read = readLists(reading, file, ProvisionsHead)
  if (!read) return { rows: [], refs: [] }
  const own = read.own as z.infer<typeof ProvisionsHead> | null
  if (own && own.instrument !== code) {
    reading.faults.add({ file, field: "instrument" }, "instruments.pack_field_wrong", { field: "instrument" })
  }
  const list = read.lists["rows"]
  const rows = parseRows(reading.faults, ProvisionRow, { rows: list, place: { file, section: "rows" } })
  for (const { row, place } of rows) {
    if (!row.ref.startsWith(`${code}.`)) {
      reading.faults.add({ ...place, field: "ref" }, "instruments.pack_wrong_ref", { ref: row.ref })
    }
  }
  return { rows, refs: rawRefs(list) }
}
