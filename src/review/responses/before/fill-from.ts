import type { Caller } from "../../../platform/room.ts"
import type { HeldQuestionnaire } from "../../questionnaires/hold-questionnaire.ts"
import type { FlatQuestion } from "../../questionnaires/question.ts"
import type { Given } from "../answer.ts"
import type { AnswerRow } from "../answer-log.ts"
import { citesLaws, lawsIn, withLaws } from "../cited-laws.ts"
import { fitting, saveAnswer, type Saved } from "../save-answer.ts"
import { MAX_LAWS, type Law, type Value } from "../value.ts"
import type { Earlier } from "./find-before.ts"

type Filling = {
  readonly response: string
  readonly held: HeldQuestionnaire
  readonly earlier: Earlier
  readonly current: AnswerRow | null
  readonly base: number
  readonly text?: string | undefined
}

/**
 * Takes an earlier answer over: its words and its citations, and never the yes, in part or no, which is said anew. The
 * answer keeps where it comes from; whoever takes it over is its author and answers for it.
 */
export function fillFrom(
  caller: Caller,
  { response, held, earlier, current, base, text }: Filling,
): Promise<Saved> {
  const asked = held.byKey.get(earlier.question)!
  const { source, at, answer } = earlier
  const given: Given = {
    question: earlier.question,
    item: earlier.item,
    value: citesLaws(asked) ? citing(asked, current?.value ?? null, earlier.laws) : (current?.value ?? null),
    text: text ?? joined(current?.text ?? "", earlier.text),
    lang: text === undefined || current === null || current.text === "" ? earlier.lang : current.lang,
  }
  return saveAnswer(caller, response, {
    given: fitting(asked, given),
    base,
    source: {
      kind: "answered_before",
      name: `${source.title.text} (${source.version}), ${source.number}`.slice(0, 300),
      date: at.slice(0, 10),
      thing: answer,
      cited: false,
    },
  })
}

function joined(current: string, earlier: string): string {
  return [current, earlier].filter((text) => text.trim() !== "").join("\n\n")
}

/** What is cited already stays; a law is there once. */
function citing(asked: FlatQuestion, value: Value | null, laws: readonly Law[]): Value | null {
  const there = lawsIn(value)
  const fresh = laws.filter(
    (law) => !there.some(({ title, article }) => title === law.title && article === law.article),
  )
  const all = [...there, ...fresh].slice(0, MAX_LAWS)
  return all.length === 0 ? value : withLaws(asked, value, all)
}
