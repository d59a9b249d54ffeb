import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { latestInLineage } from "../../secretariat/texts/lineage.ts"
import { getNegotiation } from "../../secretariat/texts/find-negotiation.ts"
import type { TextStatus } from "../../secretariat/texts/content-text.ts"
import { wordsOfThings, type ThingWords } from "../../secretariat/texts/words-of-things.ts"
import { findQuestion, without } from "./arrange.ts"
import { changeStructure } from "./change-structure.ts"
import { CHAIN, keeps, leaveOf, lockFacts } from "./find-questionnaire.ts"
import { NEGOTIATED } from "./negotiate-questionnaire.ts"
import type { QuestionnaireFacts } from "./questionnaire.ts"
import { showQuestionnaire } from "./show-questionnaire.ts"
import { textKeys } from "./structure.ts"
import { writeText } from "./write-text.ts"
import type { Questionnaire } from "./views.ts"

const AGREED: readonly TextStatus[] = ["agreed_ad_referendum", "agreed", "agreed_in_package"]
const UNDECIDED: readonly string[] = ["open", "under_silence"]

/**
 * Takes over what was agreed in the negotiation, or in the latest one of another body that carried it on: the agreed wordings with their translations, and of a negotiation that
 * is decided every wording that stands. A question whose text was withdrawn there goes out.
 */
export async function takeWords(caller: Caller, input: { questionnaire: string }): Promise<Questionnaire> {
  const facts = await lockFacts(caller, input.questionnaire)

  caller.ask(keeps(caller.actor), "questionnaire.take_words")
  if (!leaveOf(caller.actor, facts).take_words) throw problem("platform.problem_moved_on", 409)

  const negotiation = await getNegotiation(caller, await latestInLineage(caller, facts.negotiation ?? ""))
  const { thing } = NEGOTIATED
  const subjects = textKeys(facts.structure)
  const things = await wordsOfThings(caller, { thing, subjects, negotiation: negotiation.id })
  const decided = !UNDECIDED.includes(negotiation.status)
  const taken = things.filter(({ status }) => AGREED.includes(status) || (decided && status !== "withdrawn"))
  for (const one of taken) await takeOver(caller, facts, one)
  const gone = things.filter(({ status }) => status === "withdrawn").map(({ subject }) => subject)
  const left = gone.filter((key) => findQuestion(facts.structure, key))
  if (left.length > 0) await changeStructure(caller, facts, left.reduce(without, facts.structure))

  await caller.record("questionnaire.take_words", facts.id, {
    negotiation: negotiation.id,
    taken: taken.length,
    left: left.length,
    ...CHAIN,
  })
  return showQuestionnaire(caller, { questionnaire: facts.id })
}

/** The authoritative wording first, so that the translations follow it. */
async function takeOver(
  caller: Caller,
  facts: QuestionnaireFacts,
  { subject, words }: ThingWords,
): Promise<void> {
  const own = words.filter(({ lang }) => lang === facts.lang)
  const others = words.filter(({ lang, stale }) => lang !== facts.lang && !stale)
  for (const { lang, body } of [...own, ...others])
    await writeText(caller, facts, { key: subject, lang, body })
}
