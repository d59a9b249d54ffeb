import { openMoves } from "../../platform/moves.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import { audiencesOf, type Audience } from "../access/releases.ts"
import { getNegotiation, visibleNegotiations } from "./find-negotiation.ts"
import { listRounds } from "./find-round.ts"
import { findContinuation } from "./lineage.ts"
import { listTexts } from "./list-texts.ts"
import {
  MAX_PARTICIPANTS,
  outcomes,
  type Negotiation,
  type NegotiationFacts,
  type Participant,
} from "./negotiation.ts"
import { listPackages } from "./packages.ts"
import { findSilence, listExplanations } from "./silence.ts"
import { hasRight, standingOf, type Standing } from "./standing.ts"

/** Negotiations on one page of the list. */
export const LIST_LENGTH = 50

export function toNegotiationRow(row: NegotiationFacts) {
  const { id, body, title, lang, status, symbol, version, at } = row
  return { id, body, title, lang, status, symbol, version, at: at.toISOString() }
}

/** The newest first. */
export async function listNegotiations(caller: Caller, input: { after?: string | undefined }) {
  let query = visibleNegotiations(caller)
  const last =
    input.after &&
    (await visibleNegotiations(caller).where("negotiation.id", "=", input.after).executeTakeFirst())
  if (last) {
    query = query.where((is) =>
      is.or([
        is("negotiation.at", "<", last.at),
        is.and([is("negotiation.at", "=", last.at), is("negotiation.id", "<", last.id)]),
      ]),
    )
  }
  const found = await query
    .orderBy("negotiation.at", "desc")
    .orderBy("negotiation.id", "desc")
    .limit(LIST_LENGTH + 1)
    .execute()
  const shown = found.slice(0, LIST_LENGTH)
  return {
    negotiations: shown.map(toNegotiationRow),
    next: found.length > LIST_LENGTH ? (shown.at(-1)?.id ?? null) : null,
  }
}

export async function showNegotiation(caller: Caller, input: { negotiation: string }): Promise<Negotiation> {
  const negotiation = await getNegotiation(caller, input.negotiation)
  const standing = await standingOf(caller, negotiation)
  const { zone, continues, forwarded_to, decided, rules, floor } = negotiation
  const audiences = (await audiencesOf(caller, [negotiation.id])).get(negotiation.id) ?? []
  const continued = await findContinuation(caller, negotiation.id)
  return {
    ...toNegotiationRow(negotiation),
    zone,
    continues,
    continued,
    forwarded_to,
    decided: decided?.toISOString() ?? null,
    rules,
    participants: await listParticipants(caller, negotiation),
    rounds: await listRounds(caller, negotiation, standing),
    texts: await listTexts(caller, negotiation, standing),
    packages: await listPackages(caller, negotiation, standing),
    floor,
    silence: await findSilence(caller, negotiation, standing),
    explanations: await listExplanations(caller, negotiation),
    seats: standing.seats.map((seat) => ({ ...seat })),
    can: {
      ...leaveOf(negotiation, standing),
      carry_on: negotiation.status === "forwarded" && !continued && may(caller.actor, "text.keep"),
    },
    visible_to: circlesOf(caller, audiences),
  }
}

export async function listParticipants(caller: Caller, { id }: NegotiationFacts): Promise<Participant[]> {
  return caller.db
    .selectFrom("negotiation_party")
    .select(["party", "class"])
    .where("negotiation", "=", id)
    .orderBy("party")
    .limit(MAX_PARTICIPANTS)
    .$castTo<Participant>()
    .execute()
}

function leaveOf(negotiation: NegotiationFacts, standing: Standing): Omit<Negotiation["can"], "carry_on"> {
  const { chair, secretariat } = standing
  const live = negotiation.status === "open"
  const decides = Object.fromEntries(Object.keys(outcomes).map((name) => [name, chair])) as {
    [K in keyof typeof outcomes]: boolean
  }
  const open = openMoves(outcomes, negotiation.status, {
    ...decides,
    breakSilence: hasRight(standing, "object"),
    concludeSilence: chair || secretariat,
  })
  return {
    open_round: live && (chair || secretariat),
    add_text: live && (chair || secretariat),
    issue: live && (chair || secretariat),
    set_floor: chair || secretariat,
    forward: open.forward,
    adopt: open.adopt,
    endorse: open.endorse,
    take_note: open.takeNote,
    put_under_silence: open.putUnderSilence,
    break_silence: open.breakSilence,
    conclude_silence: open.concludeSilence,
    explain: negotiation.decided !== null && hasRight(standing, "speak"),
  }
}

/** For the line "Visible to: …": the circles whose releases are in force. */
export function circlesOf(caller: Caller, audiences: readonly Audience[]): Negotiation["visible_to"] {
  const now = audiences.filter(({ not_before }) => not_before <= caller.now)
  const circles = now.map(({ id, kind, party, class: of, label }) => ({ id, kind, party, class: of, label }))
  return [...new Map(circles.map((circle) => [circle.id, circle])).values()]
}
