import { roleNames } from "../../../src/secretariat/access/roles.ts"
import { heldBy } from "../reference/standing.ts"
import { WEAK, WRONG_CODE } from "../reference/entering.ts"
import type { Scene } from "../reference/rule.ts"
import type { Random } from "../random.ts"
import { codeFor, PASSPHRASE } from "../authenticator.ts"

/** What somebody might ask about circles, roles, people and invitations. */
export function peopleRequests({ world, who }: Scene, random: Random) {
  const parties = heldBy(world, who).map(({ party }) => party)
  const near = world.grants.filter(({ party }) => parties.includes(party))
  const nearby = world.invitations.filter(({ party }) => parties.includes(party))
  const party = () =>
    random.pick(random.chance(0.5) && parties.length > 0 ? parties : [...world.parties, null])
  return {
    listCircles: () => ({}),
    endGrant: () => {
      const pool = near.length > 0 && random.chance(0.6) ? near : world.grants
      return { grant: random.chance(0.05) ? random.uuid() : random.pick(pool).id }
    },
    showMe: () => ({}),
    listPersonas: () => ({}),
    listPeople: () => (random.chance(0.6) ? {} : { party: random.pick(world.parties) }),
    listInvitations: () => ({}),
    invite: () => {
      const given = { name: "Somebody New", address: "somebody.new@palermo.invalid", lang: "en" as const }
      const role = random.pick(roleNames)
      return {
        ...given,
        role,
        party: party(),
        deputy: role === "focal_point" ? random.chance(0.8) : random.chance(0.05),
      }
    },
    withdrawInvitation: () => {
      const pool = nearby.length > 0 && random.chance(0.6) ? nearby : world.invitations
      return { invitation: random.chance(0.05) ? random.uuid() : random.pick(pool).id }
    },
  }
}

/** What somebody might try at the door: links, passphrases and codes, right ones and wrong ones. */
export function enteringRequests({ world }: Scene, random: Random) {
  const token = () =>
    random.chance(0.1) ? random.bytes(24).toString("base64url") : random.pick(world.invitations).token
  return {
    listWork: () => ({}),
    showEnrolment: () => ({ token: token() }),
    openInstallation: () => ({}),
    enter: () => ({ persona: random.pick(world.people).persona ?? "nobody-at-all" }),
    signIn: () => {
      const enrolled = world.people.filter(({ secret }) => secret)
      const one = random.pick(enrolled.length > 0 && random.chance(0.7) ? enrolled : world.people)
      const code = one.secret && random.chance(0.6) ? codeFor(one.secret.uri, world.now) : WRONG_CODE
      const passphrase = random.chance(0.7)
        ? (one.secret?.passphrase ?? PASSPHRASE)
        : "something else entirely here"
      return { address: one.address, passphrase, code }
    },
    signOut: () => ({}),
    stay: () => ({}),
    renewInvitation: () => ({ token: token() }),
    acceptInvitation: () => ({
      token: token(),
      name: "Somebody New",
      passphrase: random.chance(0.8) ? PASSPHRASE : WEAK,
      code: WRONG_CODE,
    }),
  }
}
