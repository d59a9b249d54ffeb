import { randomBytes } from "node:crypto"
import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import type { Moves } from "../../platform/moves.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { hashToken } from "../../platform/session-token.ts"
import { roleNames } from "../access/roles.ts"

/** How long a link can be used. A lapsed one is renewed by its holder, without a letter to anybody. */
export const LINK_DAYS = 30

export const invitationStatus = ["open", "accepted", "renewed", "withdrawn"] as const

/** The life of an invitation. Lapsing is a date and not a state. */
export const moves = {
  accept: { from: ["open"], to: "accepted" },
  renew: { from: ["open"], to: "renewed" },
  withdraw: { from: ["open"], to: "withdrawn" },
} as const satisfies Moves<(typeof invitationStatus)[number]>

export const Invitation = z
  .object({
    id: z.uuid(),
    name: z.string(),
    address: z.string(),
    lang: z.enum(languages),
    role: z.enum(roleNames),
    party: z.string().nullable(),
    status: z.enum(invitationStatus),
    until: z.iso.datetime(),
    lapsed: z.boolean(),
    can: z.object({ withdraw: z.boolean() }),
  })
  .meta({ id: "Invitation" })
export type Invitation = z.output<typeof Invitation>

export type InvitationTerms = {
  readonly address: string
  readonly name: string
  readonly lang: (typeof languages)[number]
  readonly role: (typeof roleNames)[number]
  readonly party?: string | null | undefined
  readonly matter?: string | null
  readonly institution?: string | null
  readonly deputy?: boolean
}

/** Makes an invitation and gives the token of its link, which is in the letter and nowhere else. */
export async function makeInvitation(
  caller: Caller,
  terms: InvitationTerms,
): Promise<{ id: string; token: string }> {
  const id = caller.newId()
  const token = randomBytes(24).toString("base64url")
  const until = new Date(caller.now.getTime() + LINK_DAYS * 86_400_000)
  await caller.db
    .insertInto("invitation")
    .values({
      ...terms,
      id,
      token_hash: hashToken(token),
      status: "open",
      until,
      by: caller.actor.account,
      at: caller.now,
    })
    .execute()
  return { id, token }
}

/** The invitation of a link; a link that was never made, or was used or replaced, is not found. */
export async function getInvitation(caller: Caller, token: string) {
  const found = await caller.db
    .selectFrom("invitation")
    .selectAll()
    .where("token_hash", "=", hashToken(token))
    .where("status", "=", "open")
    .executeTakeFirst()
  if (!found) throw notFound()
  return { ...found, lapsed: found.until <= caller.now }
}
