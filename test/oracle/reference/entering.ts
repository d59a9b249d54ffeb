import type { Asked, Output } from "../../../src/platform/contract.ts"
import type { identity } from "../../../src/secretariat/identity/contract.ts"
import { clash } from "../people-of-world.ts"
import type { Invitation, World } from "../world.ts"
import { peopleRules, signedIn } from "./people.ts"
import type { Rule, Scene } from "./rule.ts"

type Identity = typeof identity
type RuleOf<K extends keyof Identity> = Rule<Asked<Identity[K]>, Output<Identity[K]>>

/** A code that the trial's own authenticator cannot have shown, and a passphrase that nobody should choose. */
export const WRONG_CODE = "000000"
export const WEAK = "password1"

function held({ world }: Scene, token: string): Invitation | undefined {
  return world.invitations.find((one) => one.token === token && one.status === "open")
}

/** Whoever holds an open link sees what she is invited to, lapsed or not: she can renew it by herself. */
const showEnrolment: RuleOf<"showEnrolment"> = {
  mayDo: (scene, { token }) => (held(scene, token) ? "allowed" : "hidden"),
}

/** A new link goes to the address that was invited, and nowhere else: whoever holds the old one may ask for it. */
const renewInvitation: RuleOf<"renewInvitation"> = {
  mayDo: (scene, { token }) => (held(scene, token) ? "allowed" : "hidden"),
}

const acceptInvitation: RuleOf<"acceptInvitation"> = {
  mayDo: (scene, { token, passphrase, code }) => {
    const invitation = held(scene, token)
    if (!invitation) return "hidden"
    const taken = scene.world.grants.some((grant) => clash(grant, { ...invitation, ended: false }))
    const proven = passphrase !== WEAK && code !== WRONG_CODE
    return !lapsed(scene.world, invitation) && proven && !taken ? "allowed" : "refused"
  },
}

function lapsed({ now }: World, { until }: Invitation): boolean {
  return until <= now
}

/** Personas are entered without a passphrase, in a rehearsal and nowhere else. */
const enter: RuleOf<"enter"> = {
  mayDo: ({ world }, { persona }) => {
    const player = world.people.find((one) => one.persona === persona && one.status === "active")
    return world.rehearsal && player ? "allowed" : "hidden"
  },
}

const signIn: RuleOf<"signIn"> = {
  mayDo: ({ world }, { address, passphrase, code }) => {
    const one = world.people.find((someone) => someone.address === address && someone.status === "active")
    return one?.secret?.passphrase === passphrase && code !== WRONG_CODE ? "allowed" : "refused"
  },
}

/** The installation's own command asks it; no address leads there. */
export const internal = { mayDo: () => "hidden" } as const satisfies Rule

export const identityRules = {
  ...peopleRules,
  listWork: signedIn,
  showEnrolment,
  openInstallation: internal,
  enter,
  signIn,
  signOut: signedIn,
  stay: signedIn,
  renewInvitation,
  acceptInvitation,
} satisfies { [K in keyof Identity]: RuleOf<K> }
