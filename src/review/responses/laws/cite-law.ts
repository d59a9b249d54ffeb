import { notFound, problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { getFacts as getMeasure } from "../../../secretariat/library/find-measure.ts"
import { factsAt, plainTextsAt } from "../../../secretariat/library/read-version.ts"
import { lawsIn, withLaws } from "../cited-laws.ts"
import { lockHead } from "../answer-log.ts"
import { questionOf, refuseUnlessOpen } from "../answer-question.ts"
import { mayWrite, shareFacts } from "../find-response.ts"
import { getTask } from "../find-task.ts"
import { fitting, saveAnswer } from "../save-answer.ts"
import { takeUp } from "../take-up.ts"
import { MAX_ADDRESS, MAX_LAWS, MAX_NAME, type Law } from "../value.ts"
import type { Cited } from "./operations.ts"
import { offerLaws } from "./offer-laws.ts"

/**
 * Adds an article of the State's own law to an answer, as the table has it today. Cited before, it is cited as it is
 * now; what else the answer says stays.
 */
export async function citeLaw(caller: Caller, input: Cited) {
  const facts = await shareFacts(caller, input.response)
  const { task, held } = await getTask(caller, facts, input.question)
  const { key, item, measure, article } = input
  const family = held.families.get(task.question) ?? []
  const offered = await offerLaws(caller, { party: facts.party, family, current: [] })
  const known = offered.some((one) => one.measure === measure && one.article === article && one.key === key)
  if (!known) throw notFound()

  caller.ask(mayWrite(caller.actor, facts), "answer.cite")
  refuseUnlessOpen(caller, facts)

  const law = await lawOf(caller, { measure, article })
  const { number, current } = await lockHead(caller, { response: facts.id, question: key, item })
  const question = questionOf({ task, held }, key)
  const laws = placed(lawsIn(current?.value ?? null), law)
  if (laws.length > MAX_LAWS)
    throw problem("responses.problem_laws_full", 409, { values: { limit: MAX_LAWS } })
  const value = withLaws(question, current?.value ?? null, laws)
  const { text = "", lang = facts.lang } = current ?? {}
  const given = fitting(question, { question: key, item, value, text, lang })
  const source = current?.source ?? {
    kind: "law",
    name: law.title,
    date: law.date,
    thing: measure,
    cited: false,
  }
  const saved = await saveAnswer(caller, facts.id, { given, base: number, source })
  if (!saved.unchanged) await takeUp(caller, task)

  await caller.record("answer.cite", facts.id, { question: key, measure, chain: facts.party })
  return { ...saved, response: facts.id }
}

/** In the place of the same article of the same law, else at the end. */
function placed(there: readonly Law[], law: Law): Law[] {
  const same = (one: Law) => one.measure === law.measure && one.article === law.article
  return there.some(same) ? there.map((one) => (same(one) ? law : one)) : [...there, law]
}

/** In its own language, with the day since which it is as it is. */
async function lawOf(
  caller: Caller,
  { measure, article }: { readonly measure: string; readonly article: string },
): Promise<Law> {
  const { version } = await getMeasure(caller, measure)
  const { original, amended, in_force, adopted } = await factsAt(caller, measure, version)
  const texts = await plainTextsAt(caller, measure, version)
  const text = texts.find(({ lang, standing }) => lang === original && standing === "official") ?? texts[0]
  const link = text?.link ?? ""
  return {
    title: (text?.name ?? "").slice(0, MAX_NAME),
    article,
    date: amended ?? in_force ?? adopted,
    lang: text?.lang ?? original,
    link: link.length > MAX_ADDRESS ? "" : link,
    measure,
  }
}
