import { move } from "../../platform/moves.ts"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { giveGrant } from "../access/grants.ts"
import { isRole } from "../access/roles.ts"
import { getInvitation, moves } from "./invitation.ts"
import { makeAccount } from "./make-account.ts"
import { hashPassphrase, insistStrong } from "./passphrase.ts"
import { secretForInvitation, stepOf } from "./second-step.ts"
import { openSession } from "./session.ts"

type Acceptance = { token: string; name: string; passphrase: string; code: string }

/** Makes the account of an invitation: a passphrase, a second step that was tried once, and the role. */
export async function acceptInvitation(caller: Caller, input: Acceptance) {
  const invitation = await getInvitation(caller, input.token)
  if (!isRole(invitation.role)) throw notFound()

  if (invitation.lapsed) throw problem("identity.problem_link_lapsed", 410)
  insistStrong(input.passphrase, invitation.address)
  const secret = secretForInvitation(caller.house.secret, input.token)
  const step = stepOf(secret, input.code, caller.now)
  if (step === null) throw wrongCode()
  caller.ask(true, "account.make")

  await move(caller, "invitation", moves.accept, invitation.id)
  const account = await makeAccount(caller, { ...invitation, name: input.name })
  const passphrase = await hashPassphrase(input.passphrase)
  const credential = { account, passphrase, totp_secret: secret, totp_last: step, changed: caller.now }
  await caller.db.insertInto("credential").values(credential).execute()
  const { role, party, matter, institution, deputy } = invitation
  await giveGrant(caller, {
    account,
    role: isRole(role) ? role : "observer",
    party,
    matter,
    institution,
    deputy,
  })
  const { token, until } = await openSession(caller, account)

  await caller.record("account.make", account, { invitation: invitation.id, ...(party && { chain: party }) })
  return { account, until: until.toISOString(), session: token }
}

function wrongCode() {
  return problem("identity.problem_wrong_code", 422, {
    fields: { code: { code: "identity.field_code_wrong" } },
  })
}
