import { createHash } from "node:crypto"
import type { Caller } from "../../platform/room.ts"
import { editionAt } from "../../secretariat/instruments/versions.ts"
import { makeIndex, type Index, type Item } from "../../secretariat/likeness/make-index.ts"
import { twinsOf } from "./overlap.ts"
import type { QuestionnaireFacts } from "./questionnaire.ts"
import { lexica } from "./lexica.ts"
import { placed } from "./structure.ts"
import type { TextRow } from "./words.ts"

export type HeldQuestion = {
  readonly facts: QuestionnaireFacts
  readonly key: string
  readonly words: readonly TextRow[]
  /** The questionnaire's title in its languages. */
  readonly titles: readonly TextRow[]
}
export type Held = {
  readonly index: Index
  readonly byId: ReadonlyMap<string, HeldQuestion>
  /** How many questions are held, each counted once whatever its languages. */
  readonly questions: number
}

/** What was read of one questionnaire, under a name that changes with every word and every structure that goes in. */
type Kept = {
  readonly name: string
  readonly items: readonly Item[]
  readonly questions: readonly HeldQuestion[]
}

/**
 * The last index is kept, and what each questionnaire gave to it: while one types, what is held stays the same, and
 * when one questionnaire changes it alone is read again.
 */
let kept:
  | { readonly name: string; readonly held: Held; readonly parts: ReadonlyMap<string, Kept> }
  | undefined

/** Every question of these questionnaires in each of its languages, ready to be found by likeness. */
export async function heldIndex(caller: Caller, others: readonly QuestionnaireFacts[]): Promise<Held> {
  const names = await namesOf(caller, others)
  const name = others.map(({ id }) => names.get(id)).join("\n")
  if (kept?.name === name) return kept.held
  const before = kept
  const changed = others.filter(({ id }) => before?.parts.get(id)?.name !== names.get(id))
  const fresh = await readHeld(caller, changed, names)
  const parts = new Map(others.map(({ id }) => [id, fresh.get(id) ?? before?.parts.get(id)]))
  const whole = [...parts.values()].filter((part) => part !== undefined)
  const items = whole.flatMap((part) => part.items)
  const asked = whole.flatMap(({ questions }) => questions)
  const byId = new Map(asked.flatMap((one) => one.words.map(({ lang }) => [idOf(one, lang), one] as const)))
  const index = makeIndex(items, lexica(), before?.held.index)
  const held = { index, byId, questions: asked.length }
  kept = { name, held, parts: parts as Map<string, Kept> }
  return held
}

function idOf({ facts, key }: Pick<HeldQuestion, "facts" | "key">, lang: string): string {
  return `${facts.id} ${key} ${lang}`
}

async function readHeld(
  caller: Caller,
  changed: readonly QuestionnaireFacts[],
  names: ReadonlyMap<string, string>,
): Promise<Map<string, Kept>> {
  const rows = Map.groupBy(await wordsOfHeld(caller, changed), ({ questionnaire }) => questionnaire)
  const read = new Map<string, Kept>()
  for (const facts of changed) {
    const edition = await editionAt(caller, facts.pack)
    const byKey = Map.groupBy(rows.get(facts.id) ?? [], ({ key }) => key)
    const titles = byKey.get("title") ?? []
    const questions: HeldQuestion[] = []
    const items: Item[] = []
    for (const { key, provisions } of placed(facts.structure)) {
      const words = byKey.get(key) ?? []
      const twins = twinsOf(edition, provisions)
      questions.push({ facts, key, words, titles })
      for (const { lang, body } of words)
        items.push({ id: idOf({ facts, key }, lang), lang, text: body, provisions, twins })
    }
    read.set(facts.id, { name: names.get(facts.id) ?? "", items, questions })
  }
  return read
}

/** By questionnaire, what changes with every word and every structure that goes in. */
async function namesOf(caller: Caller, others: readonly QuestionnaireFacts[]): Promise<Map<string, string>> {
  const rows = await caller.db
    .selectFrom("question_text")
    .select((is) => ["questionnaire", is.fn.max("at").as("at"), is.fn.sum<number>("number").as("sum")])
    .where("questionnaire", "in", idsOf(others))
    .groupBy("questionnaire")
    .execute()
  const latest = new Map(rows.map(({ questionnaire, at, sum }) => [questionnaire, `${String(at)} ${sum}`]))
  return new Map(
    others.map(({ id, status, structure }) => [
      id,
      `${id} ${status} ${latest.get(id) ?? ""} ${createHash("sha256").update(JSON.stringify(structure)).digest("base64")}`,
    ]),
  )
}

async function wordsOfHeld(caller: Caller, others: readonly QuestionnaireFacts[]): Promise<TextRow[]> {
  const keys = new Set(others.flatMap(({ structure }) => placed(structure).map(({ key }) => key)))
  return caller.db
    .selectFrom("question_text")
    .select(["questionnaire", "key", "lang", "body", "number", "follows"])
    .where("questionnaire", "in", idsOf(others))
    .where("key", "in", ["title", ...keys])
    .$castTo<TextRow>()
    .execute()
}

/** An `in ()` with nothing in it is no SQL. */
function idsOf(others: readonly QuestionnaireFacts[]): string[] {
  return others.length > 0 ? others.map(({ id }) => id) : ["00000000-0000-0000-0000-000000000000"]
}
