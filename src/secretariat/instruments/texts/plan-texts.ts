import type { Caller } from "../../../platform/room.ts"
import { editionAt } from "../versions.ts"
import { readTextFile } from "./read-text-file.ts"
import type { TextLine, TextListing, TextRow } from "./text-import.ts"

type File = Parameters<typeof readTextFile>[0]

/** The dry run: what a file of official texts would bring, and what stands in its place now. */
export async function previewTexts(caller: Caller, input: File): Promise<TextListing> {
  const { source, rows } = readTextFile(input, (await editionAt(caller)).byRef)
  return { source, lines: await planTexts(caller, rows) }
}

export async function planTexts(caller: Caller, rows: readonly TextRow[]): Promise<TextLine[]> {
  const refs = rows.map(({ ref }) => ref)
  const standing = await caller.db
    .selectFrom("provision_text")
    .select(["ref", "lang", "text"])
    .where("ref", "in", refs.length > 0 ? refs : [""])
    .where("until", "is", null)
    .execute()
  const texts = new Map(standing.map(({ ref, lang, text }) => [`${ref} ${lang}`, text]))
  return rows.map((row) => {
    const before = texts.get(`${row.ref} ${row.lang}`) ?? null
    const change = before === null ? "new" : before === row.text ? "same" : "changed"
    return { ...row, change, before }
  })
}
