import { notFound } from "../../platform/problem.ts"
import type { Caller, HouseFacts } from "../../platform/room.ts"
import type { QuestionnaireFacts } from "./questionnaire.ts"
import { placed, type Placed } from "./structure.ts"
import { wordsIn, type TextRow, type WordsOf } from "./words.ts"

/** A version that something stands on, laid out once: it is frozen when it is issued. */
export type HeldQuestionnaire = Pick<
  QuestionnaireFacts,
  "id" | "code" | "version" | "official" | "lang" | "pack" | "structure"
> & {
  readonly questions: readonly Placed[]
  readonly byKey: ReadonlyMap<string, Placed>
  /** The questions that stand in a section themselves, in their order. */
  readonly tops: readonly Placed[]
  /** A question with all its follow-ups, by its key. */
  readonly families: ReadonlyMap<string, readonly Placed[]>
  /** The key of the question under which each one stands, its own for a top one. */
  readonly topOf: ReadonlyMap<string, string>
}

/** So many versions are kept ready in one process. */
const MAX_READY = 60
const ready = new WeakMap<HouseFacts, Map<string, HeldQuestionnaire>>()

/**
 * The version that a thing of the caller's stands on. Whoever may see the thing may read what it answers, also when
 * the questionnaire itself was never shown to her; so the calling room has asked its own `visible…` before.
 */
export async function holdQuestionnaire(caller: Caller, id: string): Promise<HeldQuestionnaire> {
  const known = ready.get(caller.house) ?? new Map<string, HeldQuestionnaire>()
  ready.set(caller.house, known)
  const kept = known.get(id)
  if (kept) return kept
  const facts = await caller.db
    .selectFrom("questionnaire")
    .select(["id", "code", "version", "official", "lang", "pack", "structure", "status"])
    .where("id", "=", id)
    .$castTo<HeldQuestionnaire & Pick<QuestionnaireFacts, "status">>()
    .executeTakeFirst()
  if (!facts) throw notFound()
  const held = layOut(facts)
  if (known.size >= MAX_READY) known.delete(known.keys().next().value as string)
  if (facts.status !== "draft") known.set(id, held)
  return held
}

function layOut(
  facts: Pick<HeldQuestionnaire, "id" | "code" | "version" | "official" | "lang" | "pack" | "structure">,
) {
  const questions = placed(facts.structure)
  const byKey = new Map(questions.map((question) => [question.key, question]))
  const topOf = new Map<string, string>()
  for (const { key, parent } of questions) topOf.set(key, parent === null ? key : (topOf.get(parent) ?? key))
  const families = Map.groupBy(questions, ({ key }) => topOf.get(key) as string)
  const tops = questions.filter(({ depth }) => depth === 0)
  return { ...facts, questions, byKey, tops, families, topOf }
}

/** The words of some of its keys, in the reader's language or else in the authoritative one. */
export async function wordsFor(
  caller: Caller,
  held: Pick<HeldQuestionnaire, "id" | "lang">,
  keys?: readonly string[],
): Promise<WordsOf> {
  let query = caller.db
    .selectFrom("question_text")
    .select(["questionnaire", "key", "lang", "body", "number", "follows"])
    .where("questionnaire", "=", held.id)
    .where("lang", "in", [...new Set([caller.actor.lang, held.lang])])
  if (keys) query = query.where("key", "in", [...keys])
  const rows = await query.$castTo<TextRow>().execute()
  return wordsIn(rows, caller.actor.lang, held.lang)
}
