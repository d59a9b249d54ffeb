import type { Caller } from "../../platform/room.ts"
import type { HeldQuestionnaire } from "../questionnaires/hold-questionnaire.ts"
import { isAnswered } from "./answer.ts"
import type { AnswerRow } from "./answer-log.ts"
import { findBefore, type Earlier } from "./before/find-before.ts"
import type { Reached } from "./find-response.ts"
import { chosenOf, type Value } from "./value.ts"

/** How an answer stands to what the State said to the same question before. */
export type SinceBefore = "changed" | "unsaid"

/**
 * What differs from an earlier cycle, question by question: answered otherwise, or answered then and not now. Only the
 * same questions are compared, and only for those who work on the whole response.
 */
export async function sinceLastCycle(
  caller: Caller,
  facts: Reached,
  { held, current }: { readonly held: HeldQuestionnaire; readonly current: readonly AnswerRow[] },
): Promise<Map<string, SinceBefore>> {
  if (!facts.whole) return new Map()
  const keys = held.questions.map(({ key }) => key)
  const earlier = await findBefore(caller, { facts, held, keys, item: "", bare: true })
  const now = new Map(current.filter(({ item }) => item === "").map((row) => [row.question, row]))
  const found = new Map<string, SinceBefore>()
  for (const one of earlier) {
    if (one.how !== "same" || found.has(one.question)) continue
    const row = now.get(one.question)
    if (!row || !isAnswered(row)) found.set(one.question, "unsaid")
    else if (!saysTheSame(row, one)) found.set(one.question, "changed")
  }
  return found
}

function saysTheSame({ value, text }: AnswerRow, earlier: Earlier): boolean {
  const chosen = value?.kind === "closed" ? (chosenOf(value)[0] ?? null) : null
  return (
    chosen === earlier.chosen &&
    text.trim() === earlier.text.trim() &&
    lawsOf(value) === lawsNamed(earlier.laws)
  )
}

function lawsOf(value: Value | null): string {
  return value?.kind === "law" ? lawsNamed(value.laws) : ""
}

function lawsNamed(laws: Earlier["laws"]): string {
  return laws
    .map(({ title, article }) => `${title} ${article}`)
    .toSorted()
    .join("\n")
}
