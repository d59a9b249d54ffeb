import type { Actor, Grant } from "../../platform/room.ts"
import type { CircleKind } from "../access/roles.ts"
import type { DocumentFacts } from "./document.ts"

type ReachRow = {
  readonly verb: string
  readonly circles: readonly CircleKind[]
  /** Circles that may be addressed without belonging to them. */
  readonly outside?: true
}

const WITHIN: readonly CircleKind[] = ["author", "institution", "national"]
const BEYOND: readonly CircleKind[] = ["mission", "team", "review", "chair", "meeting", "group", "parties"]

/**
 * Which verb opens which circles, to somebody who may release at all. Experts stay within their State; a focal point
 * or a mission speaks for it (facts 1.5); only who may publish makes something public.
 */
const reach: readonly ReachRow[] = [
  { verb: "document.release", circles: WITHIN },
  { verb: "state.clear", circles: BEYOND },
  { verb: "state.clear", circles: ["secretariat"], outside: true },
  { verb: "state.nominate", circles: BEYOND },
  { verb: "state.nominate", circles: ["secretariat"], outside: true },
  { verb: "text.propose", circles: ["meeting", "group", "parties"] },
  { verb: "meeting.chair", circles: ["chair", "meeting"] },
  { verb: "report.draft", circles: ["chair", "meeting"] },
  { verb: "board.see", circles: ["secretariat", "chair", "review"] },
  { verb: "board.see", circles: ["mission", "meeting", "group", "parties"], outside: true },
  { verb: "document.publish", circles: ["public"] },
]

/** Who holds one of these answers for all that her State, or the secretariat, holds; others for what they made. */
const CUSTODIAL: readonly string[] = ["state.clear", "state.nominate", "board.see"]

/** Whose a thing is: all that its reach depends on. */
export type Held = Pick<DocumentFacts, "party" | "author">

/** The grants under which somebody may act on this document with a verb: those for its own State, or for none. */
function footing(actor: Actor, verb: string, document: Held): Grant[] {
  const own = document.author === actor.account
  return actor.grants
    .filter(({ party, verbs }) => party === document.party && verbs.includes(verb))
    .filter(({ verbs }) => own || verbs.some((held) => CUSTODIAL.includes(held)))
}

/** The kinds of circle that somebody may address with this document: all, and those she need not belong to. */
export function reachOf(actor: Actor, document: Held): { kinds: Set<CircleKind>; outside: Set<CircleKind> } {
  const verbs = new Set(footing(actor, "document.release", document).flatMap((grant) => grant.verbs))
  const rows = reach.filter(({ verb }) => verbs.has(verb))
  return {
    kinds: new Set(rows.flatMap(({ circles }) => circles)),
    outside: new Set(rows.filter(({ outside }) => outside).flatMap(({ circles }) => circles)),
  }
}

/** Whether somebody could have let each of these circles see it: only then may she change what they see. */
export function covers(actor: Actor, document: Held, circles: readonly { kind: CircleKind }[]): boolean {
  const { kinds } = reachOf(actor, document)
  return circles.every(({ kind }) => kind === "author" || kinds.has(kind))
}

export function mayUpload(actor: Actor, document: Held): boolean {
  return footing(actor, "document.upload", document).length > 0
}

/** The States for which somebody may keep a document; null stands for the secretariat, a chair or a panellist. */
export function uploadParties(actor: Actor): (string | null)[] {
  const grants = actor.grants.filter(({ verbs }) => verbs.includes("document.upload"))
  return [...new Set(grants.map(({ party }) => party))].toSorted((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1))
}
