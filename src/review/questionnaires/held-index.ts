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
}
export type Held = {
  readonly index: Index
  readonly byId: ReadonlyMap<string, HeldQuestion>
  /** How many questions are held, each counted once whatever its languages. */
  readonly questions: number
}

/** The last index is kept: while one types, what is held stays the same. Its name is what is in it. */
let kept: { readonly name: string; readonly held: Held } | undefined

/** Every question of these questionnaires in each of its languages, ready to be found by likeness. */
export async function heldIndex(caller: Caller, others: readonly QuestionnaireFacts[]): Promise<Held> {
  const name = await nameOf(caller, others)
  if (kept?.name === name) return kept.held
  const rows = await wordsOfHeld(caller, others)
  const byQuestionnaire = Map.groupBy(rows, ({ questionnaire }) => questionnaire)
  const byId = new Map<string, HeldQuestion>()
  const items: Item[] = []
  let questions = 0
  for (const facts of others) {
    const edition = await editionAt(caller, facts.pack)
    const byKey = Map.groupBy(byQuestionnaire.get(facts.id) ?? [], ({ key }) => key)
    const titles = byKey.get("title") ?? []
    for (const { key, provisions } of placed(facts.structure)) {
      const words = byKey.get(key) ?? []
      const twins = twinsOf(edition, provisions)
      questions += 1
      for (const { lang, body } of words) {
        const id = `${facts.id} ${key} ${lang}`
        byId.set(id, { facts, key, words: [...words, ...titles] })
        items.push({ id, lang, text: body, provisions, twins })
      }
    }
  }
  const held = { index: makeIndex(items, lexica()), byId, questions }
  kept = { name, held }
  return held
}

/** Changes with every word and every structure that goes in. */
async function nameOf(caller: Caller, others: readonly QuestionnaireFacts[]): Promise<string> {
  const latest = await caller.db
    .selectFrom("question_text")
    .select((is) => ["questionnaire", is.fn.max("at").as("at"), is.fn.sum<number>("number").as("sum")])
    .where("questionnaire", "in", idsOf(others))
    .groupBy("questionnaire")
    .orderBy("questionnaire")
    .execute()
  const structures = others.map(({ id, structure }) => `${id} ${JSON.stringify(structure)}`)
  return [...latest.map(({ at, sum }) => `${String(at)} ${sum}`), ...structures].join("\n")
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
