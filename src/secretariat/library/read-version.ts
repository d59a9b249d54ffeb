import type { Caller } from "../../platform/room.ts"
import { visibleDocuments } from "../documents/find-document.ts"
import type { MeasureFacts } from "./leave.ts"
import type { Facts, MeasureText } from "./measure.ts"
import type { Measure } from "./views.ts"

/** What a version says, besides its texts. */
export async function factsAt(caller: Caller, measure: string, number: number): Promise<Facts> {
  const row = await caller.db
    .selectFrom("measure_version")
    .select([
      "kind",
      "level",
      "territory",
      "applies",
      "original",
      "adopted",
      "in_force",
      "amended",
      "repealed",
    ])
    .where("measure", "=", measure)
    .where("number", "=", number)
    .executeTakeFirstOrThrow()
  return row as Facts
}

/** The texts as they were entered, for the next version. */
export async function plainTextsAt(caller: Caller, measure: string, number: number): Promise<MeasureText[]> {
  const rows = await caller.db
    .selectFrom("measure_text")
    .select(["lang", "standing", "name", "translator", "link", "document"])
    .where("measure", "=", measure)
    .where("number", "=", number)
    .orderBy("lang")
    .orderBy("standing")
    .execute()
  return rows as MeasureText[]
}

/** The texts as this reader sees them: a file only if it is released to her, what became of a link only inside. */
export async function textsAt(
  caller: Caller,
  { id, party }: MeasureFacts,
  at: { number: number; inside: boolean },
): Promise<Measure["texts"]> {
  const texts = await plainTextsAt(caller, id, at.number)
  const documents = await seenOf(
    caller,
    texts.flatMap(({ document }) => document ?? []),
  )
  const links = at.inside ? await linksOf(caller, party, texts) : new Map<string, LinkRow>()
  return texts.map((text) => {
    const found = text.link === null ? undefined : links.get(text.link)
    return {
      ...text,
      document: text.document !== null && documents.has(text.document) ? text.document : null,
      link_state: found?.state ?? null,
      checked: found?.checked.toISOString() ?? null,
    }
  })
}

async function seenOf(caller: Caller, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await visibleDocuments(caller)
    .where("document.id", "in", [...ids])
    .execute()
  return new Set(rows.map(({ id }) => id))
}

type LinkRow = { link: string; state: "answers" | "gone" | "silent"; checked: Date }

async function linksOf(caller: Caller, party: string, texts: readonly MeasureText[]) {
  const links = texts.flatMap(({ link }) => link ?? [])
  if (links.length === 0) return new Map<string, LinkRow>()
  const rows = await caller.db
    .selectFrom("measure_link")
    .select(["link", "state", "checked"])
    .where("party", "=", party)
    .where("link", "in", links)
    .$castTo<LinkRow>()
    .execute()
  return new Map(rows.map((row) => [row.link, row]))
}
