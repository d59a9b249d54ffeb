import type { Kind } from "./question.ts"
import type { Placed } from "./structure.ts"

/**
 * Minutes that one answer takes, cleared between ministries not counted: the project's own estimate (confidence D), to
 * compare drafts with each other and never States.
 */
const MINUTES: Readonly<Record<Kind, number>> = {
  closed: 15,
  choice: 10,
  text: 60,
  law: 40,
  number: 30,
  table: 120,
  date: 5,
  authority: 10,
  link: 10,
  group: 0,
}
const EVIDENCE_MINUTES = 30

/** How long a questionnaire is: what States asked for in 2017 was a short one. Groups are counted once. */
export function budgetOf(questions: readonly Placed[]) {
  const minutes = questions.reduce(
    (sum, { kind, evidence }) => sum + MINUTES[kind] + (evidence ? EVIDENCE_MINUTES : 0),
    0,
  )
  const follow_ups = questions.filter(({ depth }) => depth > 0).length
  return {
    questions: questions.length,
    follow_ups,
    hours: Math.ceil(minutes / 60),
    sections: [...Map.groupBy(questions, ({ section }) => section)].map(([section, own]) => ({
      section,
      questions: own.length,
    })),
  }
}
