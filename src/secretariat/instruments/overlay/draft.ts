import type { PackFiles } from "../shipped-pack.ts"

export type Row = Record<string, unknown>

/** The files of a pack, opened; whatever is written into them is judged by the reader of packs afterwards. */
export type Draft = ReadonlyMap<string, Row>

export function openDraft(files: PackFiles): Draft {
  return new Map(Object.entries(files).map(([name, text]) => [name, JSON.parse(text) as Row]))
}

export function writeDraft(draft: Draft): PackFiles {
  return Object.fromEntries([...draft].map(([name, file]) => [name, JSON.stringify(file)]))
}

/** A list of rows in a file; an empty one when there is no such file, so that what is looked for is not found. */
export function rowsOf(draft: Draft, file: string, section = "rows"): Row[] {
  return (draft.get(file)?.[section] as Row[] | undefined) ?? []
}

/** The folder in which a treaty's files lie. */
export function folderOf(draft: Draft, code: string): string {
  return String(rowsOf(draft, "pack.json", "instruments").find((row) => row["code"] === code)?.["folder"])
}
