import { languages } from "../../platform/languages.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { openEdition } from "../../secretariat/instruments/find-instrument.ts"
import { toProvision } from "../../secretariat/instruments/to-provision.ts"
import { getFacts, leaveOf } from "./find-questionnaire.ts"
import { scopeOf } from "./scope.ts"
import { sayer, toView } from "./show-questionnaire.ts"
import { placed, textKeysOf } from "./structure.ts"
import { isStale, textsOf, wordsIn } from "./words.ts"

/** One question with what helps to draft it: its provisions, what the scope check asks, its words in each language. */
export async function showQuestion(caller: Caller, input: { questionnaire: string; question: string }) {
  const facts = await getFacts(caller, input.questionnaire)
  const questions = placed(facts.structure)
  const at = questions.findIndex(({ key }) => key === input.question)
  const question = questions[at]
  if (!question) throw notFound()
  const rows = await textsOf(caller, facts.id)
  const words = wordsIn(rows, caller.actor.lang, facts.lang)
  const say = sayer(words, facts)
  const reader = await openEdition(caller, facts.pack)
  const provisions = question.provisions.flatMap((ref) => reader.edition.byRef.get(ref) ?? [])
  const { instrument } = question
  return {
    questionnaire: { id: facts.id, code: facts.code, version: facts.version, title: say("title").text },
    lang: facts.lang,
    status: facts.status,
    question: toView(question, { words, say, beside: null }),
    before: questions[at - 1]?.key ?? null,
    after: questions[at + 1]?.key ?? null,
    provisions: provisions.map((row) => {
      const { ref, title, gist, levels } = toProvision(reader, row)
      return { ref, title: title.text, gist: gist.text, lang: title.lang, levels: [...levels] }
    }),
    scope: scopeOf(question, { instrument, edition: reader.edition }),
    texts: writtenTexts(),
    can: leaveOf(caller.actor, facts),
  }

  /** Each of its texts in each language, with what is stale; guidance last, which may be there or not. */
  function writtenTexts() {
    const source = new Map(rows.filter(({ lang }) => lang === facts.lang).map((row) => [row.key, row.number]))
    const keys = [...textKeysOf(question as NonNullable<typeof question>), `${input.question}.guidance`]
    return keys.map((key) => ({
      key,
      words: languages.map((lang) => {
        const row = rows.find((one) => one.key === key && one.lang === lang)
        return { lang, text: row?.body ?? null, stale: row ? isStale(row, source) : false }
      }),
    }))
  }
}
