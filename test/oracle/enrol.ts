import type { House } from "../../src/platform/house.ts"
import { perform } from "../../src/platform/perform.ts"
import { identity } from "../../src/secretariat/identity/contract.ts"
import { idFrom } from "./id-from.ts"
import { codeFor, PASSPHRASE } from "./authenticator.ts"
import { clash } from "./people-of-world.ts"
import { newCircles } from "./new-circles.ts"
import type { Grant, Someone, World } from "./world.ts"

/** Between accepting and the moment of the questions, so that the same code is not shown twice. */
const BEFORE = 120_000

type Stage = { readonly house: House; readonly clock: { now: Date } }

/** Lets one of the invited come in through the door, so that somebody can sign in with a passphrase; mirrors her. */
export async function enrolSomebody(world: World, { house, clock }: Stage): Promise<World> {
  const invitation = world.invitations.find((one) => {
    const open = one.status === "open" && one.until > world.now
    return open && !world.grants.some((grant) => clash(grant, { ...one, ended: false }))
  })
  if (!invitation) return world
  clock.now = new Date(world.now.getTime() - BEFORE)
  const [{ token, address }, name] = [invitation, "Somebody Enrolled"]
  const credentials = { token: null, lang: "en" }
  const { uri } = await perform(house, { operation: identity.showEnrolment, input: { token }, credentials })
  const input = { token, name, passphrase: PASSPHRASE, code: codeFor(uri, clock.now) }
  const { account, session } = await perform(house, {
    operation: identity.acceptInvitation,
    input,
    credentials,
    deed: idFrom(token),
  })
  clock.now = world.now
  const secret = { passphrase: PASSPHRASE, uri }
  const someone: Someone = {
    account,
    name,
    address,
    persona: null,
    status: "active",
    token: session,
    session: "open",
    secret,
  }
  const grants = await house.db.selectFrom("role_grant").select("id").where("account", "=", account).execute()
  const { role, party, matter, institution, deputy } = invitation
  const terms = { account, role, party, matter, institution, deputy, ended: false }
  return {
    ...world,
    people: [...world.people, someone],
    grants: [...world.grants, ...grants.map(({ id }): Grant => ({ id, ...terms }))],
    circles: [...world.circles, ...(await newCircles(world, house))],
    invitations: world.invitations.map((one) => (one === invitation ? { ...one, status: "accepted" } : one)),
  }
}
