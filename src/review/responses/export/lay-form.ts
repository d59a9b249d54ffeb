import type { Caller } from "../../../platform/room.ts"
import { wordsFor, type HeldQuestionnaire } from "../../questionnaires/hold-questionnaire.ts"
import { toView } from "../../questionnaires/show-questionnaire.ts"
import type { QuestionView } from "../../questionnaires/views.ts"
import type { Said } from "../../questionnaires/words.ts"
import { isAnswered, type Given } from "../answer.ts"
import type { SentFinding } from "../finding/finding.ts"
import type { Value } from "../value.ts"

/** An answer as it may leave: what was said, and a source only where the State ticked it. */
export type FormAnswer = Given & {
  /** The offence, unit or territory for which it was given; null for the question itself. */
  readonly name: string | null
  readonly source: { readonly name: string; readonly date: string | null } | null
}

export type FormLine = { readonly question: QuestionView; readonly answers: readonly FormAnswer[] }
export type FormSection = { readonly part: Said; readonly title: Said; readonly lines: readonly FormLine[] }

export type Form = {
  readonly title: Said
  readonly held: HeldQuestionnaire
  readonly sections: readonly FormSection[]
  readonly findings: readonly SentFinding[]
}

type Answers = readonly (Given & { readonly source?: FormAnswer["source"] | undefined })[]
type Asked = {
  readonly held: HeldQuestionnaire
  readonly answers: Answers
  /** Needs and finds that the asker may see. */
  readonly findings?: readonly SentFinding[]
  /** The questions that the asker may see; all of them without it. */
  readonly only?: ReadonlySet<string> | undefined
}

/** The form in its official order, each question once, with the answers that the asker may see, one for each item. */
export async function layForm(caller: Caller, { held, answers, findings = [], only }: Asked): Promise<Form> {
  const words = await wordsFor(caller, held)
  const say = (key: string) => words(key) ?? { lang: held.lang, text: key }
  // Names of offences or units come from an answer of their own: whoever may not see that one is given none.
  const seen = answers.filter((one) => isAnswered(one) && (!only || only.has(one.question)))
  const given = Map.groupBy(seen, ({ question }) => question)
  const shown = held.questions.filter(({ key }) => !only || only.has(key))
  const bySection = Map.groupBy(shown, ({ section }) => section)
  const lineOf = (question: HeldQuestionnaire["questions"][number]): FormLine => {
    const names = itemNames(given.get(held.topOf.get(question.key) ?? "") ?? [])
    return {
      question: toView(question, { words, say, beside: null }),
      answers: (given.get(question.key) ?? []).map((one) => ({
        ...one,
        source: one.source ?? null,
        name: one.item === "" ? null : (names.get(one.item) ?? one.item),
      })),
    }
  }
  const sections = held.structure.parts.flatMap((part) =>
    part.sections.flatMap(({ key }) => {
      const lines = (bySection.get(key) ?? []).map(lineOf)
      return lines.length === 0 ? [] : [{ part: say(`${part.key}.title`), title: say(`${key}.title`), lines }]
    }),
  )
  return { title: say("title"), held, sections, findings }
}

function itemNames(answers: readonly { readonly value: Value | null }[]): Map<string, string> {
  return new Map(
    answers.flatMap(({ value }) =>
      value?.kind === "group" ? value.items.map(({ item, name }) => [item, name] as const) : [],
    ),
  )
}
