import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { capacities, may } from "../access/may.ts"
import type { NegotiationFacts, Participant } from "./negotiation.ts"
import { formats, type Format, type Right } from "./rules.ts"

/** A delegation for which the caller takes part, with what its class may do here. */
export type Seat = Participant & { readonly rights: Right[] }

/** In which capacities somebody stands before a negotiation: one person may have several. */
export type Standing = {
  readonly secretariat: boolean
  readonly chair: boolean
  readonly seats: readonly Seat[]
}

/**
 * Capacity follows from the thing: the seats are those of the list of participants, with the body's own rights. The
 * secretariat serves every meeting; a chair or a delegate has her role in that one meeting, and for the whole house only
 * in what belongs to no meeting.
 */
export async function standingOf(caller: Caller, negotiation: NegotiationFacts): Promise<Standing> {
  const { actor } = caller
  const matter = negotiation.matter ?? negotiation.id
  const here = (verb: string) =>
    capacities(actor, verb, { matter }).filter(
      (grant) => negotiation.matter === null || grant.matter === matter,
    )
  const parties = here("text.propose").flatMap(({ party }) => party ?? [])
  const rows = await caller.db
    .selectFrom("negotiation_party")
    .select(["party", "class"])
    .where("negotiation", "=", negotiation.id)
    .where("party", "in", parties.length > 0 ? parties : [""])
    .orderBy("party")
    .$castTo<Participant>()
    .execute()
  return {
    secretariat: may(actor, "text.keep", { matter }),
    chair: here("text.chair").length > 0,
    seats: rows.map((row) => ({ ...row, rights: negotiation.rules.rights[row.class] ?? [] })),
  }
}

export function hasRight({ seats }: Standing, right: Right): boolean {
  return seats.some((seat) => seat.rights.includes(right))
}

/**
 * The seat from which the caller speaks. Null when none of hers has the right: the deed is then refused. Refuses with
 * `texts.problem_choose_party` (422) when several have it and she said for none.
 */
export function seatFor({ seats }: Standing, right: Right | null, party: string | undefined): Seat | null {
  const fitting = seats.filter((seat) => right === null || seat.rights.includes(right))
  if (party !== undefined) return fitting.find((seat) => seat.party === party) ?? null
  if (fitting.length > 1) {
    throw problem("texts.problem_choose_party", 422, {
      fields: { party: { code: "platform.field_missing" } },
    })
  }
  return fitting[0] ?? null
}

/**
 * The office in which somebody speaks: hers when she sits here for no State and names none. Who sits for a State speaks
 * for it: its class decides what she may, and an office beside it gives no second voice.
 */
export function officeFor(
  { chair, secretariat, seats }: Standing,
  party: string | undefined,
): "chair" | "secretariat" | null {
  if (party !== undefined || seats.length > 0) return null
  if (chair) return "chair"
  return secretariat ? "secretariat" : null
}

/** The formats that a body's rules know, in the order of the table. */
export function formatsOf({ rules }: NegotiationFacts): Format[] {
  return formats.filter((format) => rules.formats[format] !== undefined)
}
