import type { FlatQuestion } from "../questionnaires/question.ts"
import type { Law, Value } from "./value.ts"

type Asks = Pick<FlatQuestion, "kind" | "evidence">

/** Whether an answer to it cites laws: one that asks for laws, and a yes or no that asks on what it rests. */
export function citesLaws({ kind, evidence = false }: Asks): boolean {
  return kind === "law" || (kind === "closed" && evidence)
}

export function lawsIn(value: Value | null): readonly Law[] {
  return value?.kind === "law" || value?.kind === "closed" ? (value.laws ?? []) : []
}

/** The value with these laws. A yes or no that was not said stays unsaid. */
export function withLaws({ kind }: Asks, value: Value | null, laws: readonly Law[]): Value | null {
  const cited = [...laws]
  if (kind === "law") return { kind, laws: cited }
  if (kind !== "closed") return value
  const { laws: _, ...said } = value?.kind === "closed" ? value : ({ kind, answer: null } as const)
  return cited.length > 0 ? { ...said, laws: cited } : said
}
