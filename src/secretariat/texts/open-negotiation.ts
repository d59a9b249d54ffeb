import type { z } from "zod"
import { DEFAULT_ZONE } from "../../platform/languages.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../access/circle.ts"
import { may } from "../access/may.ts"
import { release } from "../access/releases.ts"
import { getNegotiation, NEGOTIATION } from "./find-negotiation.ts"
import type { Opened } from "./inputs.ts"
import { carryTexts } from "./carry-texts.ts"
import { chainOf, type Negotiation } from "./negotiation.ts"
import { usualRules } from "./rules.ts"
import { showNegotiation } from "./show-negotiation.ts"

export type Opening = z.input<typeof Opened>

/**
 * Opens a negotiation inside the deed of a higher room, which has asked leave itself: `{ body, title, lang,
 * participants: [{ party, class }], rules?, matter?, zone?, continues?, carry? }` → its id. It is seen by the secretariat, the
 * chair (of that meeting, when `matter` names one) and the delegates of the participants whose class may receive
 * papers. Texts are put in with `addText` and are the secretariat's and the chair's alone until issued.
 * `continues` must be a negotiation that the caller sees; else it is refused as not found. With `carry` its issued texts come
 * along as drafts under the same keys.
 */
export async function openNegotiation(caller: Caller, opening: Opening): Promise<string> {
  const { participants, rules = usualRules, continues, carry = false, ...rest } = opening
  const parties = [...new Map(participants.map((one) => [one.party, one])).values()]
  if (continues) await getNegotiation(caller, continues)
  const id = caller.newId()
  await caller.db
    .insertInto("negotiation")
    .values({
      id,
      ...rest,
      rules: JSON.stringify(rules),
      matter: opening.matter ?? null,
      zone: opening.zone ?? DEFAULT_ZONE,
      continues: continues ?? null,
      by_account: caller.actor.account,
      at: caller.now,
    })
    .execute()
  await caller.db
    .insertInto("negotiation_party")
    .values(parties.map((one) => ({ negotiation: id, ...one })))
    .execute()
  const receiving = parties.filter((one) => rules.rights[one.class]?.includes("receive"))
  await letIn(
    caller,
    { id, matter: opening.matter },
    receiving.map(({ party }) => party),
  )
  const carried = continues && carry ? await carryTexts(caller, { from: continues, to: id }) : 0
  await caller.record("negotiation.open", id, { carried, ...chainOf(rest) })
  return id
}

type Seen = { readonly id: string; readonly matter: string | undefined }

/** The circle of participants belongs to this negotiation alone, so that no other one widens it. */
async function letIn(caller: Caller, { id, matter }: Seen, parties: readonly string[]): Promise<void> {
  const where = matter ? { matter } : {}
  const circles = [
    await ensureCircle(caller.db, { kind: "secretariat" }, caller.newId),
    await ensureCircle(caller.db, { kind: "chair", ...where }, caller.newId),
    await ensureCircle(caller.db, { kind: "meeting", ...where, label: id, parties }, caller.newId),
  ]
  for (const circle of circles) await release(caller, { kind: NEGOTIATION, id }, circle)
}

/** The secretariat opens one by itself, for a body whose room it is not. */
export async function open(caller: Caller, input: Opening): Promise<Negotiation> {
  caller.ask(may(caller.actor, "text.keep"), "negotiation.open")

  const negotiation = await openNegotiation(caller, input)

  return showNegotiation(caller, { negotiation })
}
