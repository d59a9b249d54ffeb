import { openMoves } from "../../platform/moves.ts"
import type { Actor } from "../../platform/room.ts"
import type { CircleKind } from "../access/roles.ts"
import { isRole, roles } from "../access/roles.ts"
import { changes, moves, type MeasureStatus } from "./measure.ts"

/** A measure as its row says it, before anybody's leave is looked at. */
export type MeasureFacts = {
  readonly id: string
  readonly party: string
  readonly author: string
  readonly status: MeasureStatus
  readonly version: number
  readonly at: Date
}

/** Experts draft and a focal point clears (facts 1.5): either keeps her State's laws. */
const KEEPING: readonly string[] = ["state.draft", "state.clear"]

/** The States whose laws somebody may keep. */
export function keptParties(actor: Actor): string[] {
  const grants = actor.grants.filter(({ verbs }) => verbs.some((verb) => KEEPING.includes(verb)))
  return [...new Set(grants.flatMap(({ party }) => party ?? []))].toSorted()
}

/** Whether somebody is of the State's own people: what leans on a law, what is old and what is dead is theirs to read. */
export function isInside(actor: Actor, party: string): boolean {
  return actor.grants.some(
    ({ role, party: own }) => own === party && isRole(role) && roles[role].circles.includes("national"),
  )
}

export function mayClear(actor: Actor, party: string): boolean {
  return actor.grants.some((grant) => grant.party === party && grant.verbs.includes("state.clear"))
}

const WITHIN: ReadonlySet<CircleKind> = new Set(["author", "institution", "national"])

export function isWithin({ kind }: { kind: CircleKind }): boolean {
  return WITHIN.has(kind)
}

/** What was released beyond the State is changed by who released it: others read each change at once. */
export function mayKeep(
  actor: Actor,
  { party }: { party: string },
  audiences: readonly { kind: CircleKind }[],
): boolean {
  return audiences.every(isWithin) ? keptParties(actor).includes(party) : mayClear(actor, party)
}

/** What the caller may do with it: the changes are those that its state allows. */
export function leaveOf(actor: Actor, measure: MeasureFacts, audiences: readonly { kind: CircleKind }[]) {
  const keeps = mayKeep(actor, measure, audiences)
  const open = openMoves(moves, measure.status, {
    adopt: keeps,
    enter: keeps,
    amend: keeps,
    repeal: keeps,
    withdraw: keeps,
  })
  return {
    revise: open.withdraw,
    cite: open.withdraw,
    change: changes.filter((change) => open[change]),
    release: mayClear(actor, measure.party) && measure.status !== "withdrawn",
  }
}
