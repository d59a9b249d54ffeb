import { sql } from "kysely"
import { postLetter } from "../../platform/mail.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { giveGrant } from "../access/grants.ts"
import { mayGive } from "../access/may.ts"
import { roles } from "../access/roles.ts"
import { knowsParty } from "../directory/find-party.ts"
import { findInvitation } from "./find-invitation.ts"
import { makeInvitation, type Invitation, type InvitationTerms } from "./invitation.ts"
import { enrolmentPath } from "./pages/paths.ts"

/**
 * Invites somebody to a role by a letter with a link. Who has an account already gets the role at once; the answer
 * is the same, so that nobody learns who else is known here.
 */
export async function invite(caller: Caller, input: InvitationTerms): Promise<Invitation> {
  caller.ask(mayGive(caller.actor, input.role, { party: input.party ?? null }), "invitation.make")
  if (roles[input.role].national !== Boolean(input.party)) throw refuseField("party")
  if (input.party && !(await knowsParty(caller, input.party))) throw refuseField("party")
  if (input.deputy && input.role !== "focal_point") throw refuseField("deputy")

  const { id, token } = await makeInvitation(caller, input)
  const known = await caller.db
    .selectFrom("account")
    .select("id")
    .where(sql`lower(address)`, "=", input.address.toLowerCase())
    .executeTakeFirst()
  if (known) await giveAtOnce(caller, known.id, { ...input, invitation: id })
  await postLetter(caller, {
    to: input.address,
    lang: input.lang,
    subject: "identity.letter_invitation_subject",
    body: known ? "identity.letter_role_body" : "identity.letter_invitation_body",
    values: {
      name: input.name,
      link: `${caller.house.origin}/${input.lang}${known ? "/work" : enrolmentPath({ token })}`,
    },
  })

  await caller.record("invitation.make", id, { role: input.role, ...(input.party && { chain: input.party }) })
  return findInvitation(caller, id)
}

function refuseField(field: "party" | "deputy") {
  const code = field === "party" ? "identity.problem_role_party" : "identity.problem_role_deputy"
  return problem(code, 422, { fields: { [field]: { code: "platform.field_wrong" } } })
}

async function giveAtOnce(caller: Caller, account: string, terms: InvitationTerms & { invitation: string }) {
  const { role, party = null, matter = null, deputy = false } = terms
  await giveGrant(caller, { account, role, party, matter, deputy })
}
