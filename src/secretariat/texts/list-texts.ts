import type { z } from "zod"
import type { Caller } from "../../platform/room.ts"
import { MoveNote, type TextFacts, type TextRow, type VersionFacts } from "./content-text.ts"
import { countProposals } from "./count-proposals.ts"
import { visibleTexts, visibleVersions } from "./find-text.ts"
import { MAX_TEXTS, type NegotiationFacts } from "./negotiation.ts"
import type { Standing } from "./standing.ts"

/** The texts of a negotiation that the caller sees, in their order. */
export async function listTexts(
  caller: Caller,
  negotiation: NegotiationFacts,
  standing: Standing,
): Promise<TextRow[]> {
  const texts = await visibleTexts(caller)
    .where("content_text.negotiation", "=", negotiation.id)
    .orderBy("content_text.position")
    .orderBy("content_text.id")
    .limit(MAX_TEXTS)
    .execute()
  return toRows(caller, texts, await countProposals(caller, negotiation, standing))
}

export async function toRows(
  caller: Caller,
  texts: readonly TextFacts[],
  counts: ReadonlyMap<string, TextRow["proposals"]>,
): Promise<TextRow[]> {
  const versions = await latestOf(caller, texts)
  const notes = await notesOf(caller, texts)
  return texts.flatMap((text) => {
    const version = versions.get(text.id)
    if (!version) return []
    const { id, thing, subject, field, position, label, lang, status } = text
    const words = { version: version.number, standing: version.standing, body: version.body }
    const also = { proposals: counts.get(id) ?? [], note: notes.get(id) ?? null, package: text.package }
    return [{ id, thing, subject, field, position, label, lang, status, ...words, ...also }]
  })
}

/** The latest version of each in its authoritative language. */
async function latestOf(caller: Caller, texts: readonly TextFacts[]): Promise<Map<string, VersionFacts>> {
  if (texts.length === 0) return new Map()
  const rows = await visibleVersions(caller)
    .where(
      "text_version.text",
      "in",
      texts.map(({ id }) => id),
    )
    .whereRef("text_version.lang", "=", "content_text.lang")
    .distinctOn("text_version.text")
    .orderBy("text_version.text")
    .orderBy("text_version.number", "desc")
    .execute()
  return new Map(rows.map((row) => [row.text, row]))
}

type Note = z.output<typeof MoveNote>

async function notesOf(caller: Caller, texts: readonly TextFacts[]): Promise<Map<string, Note>> {
  const moves = texts.flatMap(({ last_move }) => last_move ?? [])
  if (moves.length === 0) return new Map()
  const rows = await caller.db
    .selectFrom("text_move")
    .select(["text", "move", "why", "until", "at"])
    .where("id", "in", moves)
    .execute()
  return new Map(rows.map(({ text, at, ...note }) => [text, { ...note, at: at.toISOString() }]))
}
