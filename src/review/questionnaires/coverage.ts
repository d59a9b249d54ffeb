import type { Provision } from "../../secretariat/instruments/pack.ts"
import type { Level } from "../../secretariat/instruments/pack/provision-row.ts"
import { parentOf } from "../../secretariat/instruments/pack/ref.ts"
import { placed, type Placed, type Structure } from "./structure.ts"

/** Levels of obligation that bind a State, with or without room for it: a reading aid, as its author says. */
const DUTIES: readonly Level[] = ["M", "MQ", "C", "E"]

export type Covered = {
  readonly ref: string
  readonly levels: readonly Level[]
  readonly duty: boolean
  /** The questions that ask about it: by its own name, by the name of what stands above it, or part by part. */
  readonly questions: readonly Placed[]
  /** The key of the text that says why nothing is asked. */
  readonly reason: string | null
}

/**
 * Provision by provision who asks about it. A question about a paragraph asks about its items too; an article is asked
 * about when each of its parts that binds is asked about or has its reason.
 * @param provisions of one instrument, each after the one above it
 */
export function coverageOf(structure: Structure, provisions: readonly Provision[]): Covered[] {
  const asking = Map.groupBy(
    placed(structure).flatMap((question) => question.provisions.map((ref) => ({ ref, question }))),
    ({ ref }) => ref,
  )
  const reasons = new Map(structure.holes.map(({ ref, reason }) => [ref, reason]))
  const found = new Map<string, { questions: readonly Placed[]; reason: string | null }>()
  for (const { ref } of provisions) {
    const above = found.get(parentOf(ref) ?? "")
    const own = (asking.get(ref) ?? []).map(({ question }) => question)
    const questions = [...new Set([...own, ...(above?.questions ?? [])])]
    found.set(ref, { questions, reason: reasons.get(ref) ?? above?.reason ?? null })
  }
  const below = Map.groupBy(provisions, ({ parent }) => parent)
  for (const { ref } of provisions.toReversed()) {
    const state = found.get(ref)
    if (!state || state.questions.length > 0) continue
    const parts = (below.get(ref) ?? [])
      .filter(({ levels }) => isDuty(levels))
      .map((part) => found.get(part.ref))
    const whole =
      parts.length > 0 && parts.every((part) => part && (part.questions.length > 0 || part.reason))
    if (whole)
      found.set(ref, { ...state, questions: [...new Set(parts.flatMap((part) => part?.questions ?? []))] })
  }
  return provisions.map(({ ref, levels }) => {
    const { questions = [], reason = null } = found.get(ref) ?? {}
    return { ref, levels, duty: isDuty(levels), questions, reason: questions.length > 0 ? null : reason }
  })
}

export function isDuty(levels: readonly Level[]): boolean {
  return levels.some((level) => DUTIES.includes(level))
}
