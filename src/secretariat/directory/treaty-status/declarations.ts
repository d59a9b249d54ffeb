import type { ActionKind, TreatyAction } from "./action.ts"
import { holdsOn, OPEN } from "./spans.ts"

const DECLARATIONS: ReadonlySet<ActionKind> = new Set([
  "reservation",
  "interpretative_declaration",
  "objection",
  "territorial_application",
  "territorial_exclusion",
  "declaration_of_competence",
  "notification",
])

/** What States declared and has effect on a date: from its own date until it ends or is withdrawn. */
export function declarationsAt(actions: readonly TreatyAction[], date: string): TreatyAction[] {
  const withdrawn = new Set(
    actions
      .filter((action) => (action.effective ?? action.deposited) <= date)
      .map((action) => action.withdraws),
  )
  return actions.filter(
    (action) =>
      DECLARATIONS.has(action.kind) &&
      holdsOn({ from: action.effective ?? action.deposited, to: action.ends ?? OPEN }, date) &&
      !withdrawn.has(action.id),
  )
}

/**
 * What one State declared that bears on a provision: on it, on a part of it, on the article it is part of, or on the
 * whole instrument. It stands beside each question on that provision, for that State and its reviewers.
 */
export function declarationsOn(
  actions: readonly TreatyAction[],
  asked: { readonly state: string; readonly provision: string },
  date: string,
): TreatyAction[] {
  return declarationsAt(actions, date).filter(
    (action) =>
      action.state === asked.state && isWithin(action.provision ?? action.instrument, asked.provision),
  )
}

function isWithin(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`)
}
