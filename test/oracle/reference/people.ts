import type { Asked, Output } from "../../../src/platform/contract.ts"
import { roles, type Role } from "../../../src/secretariat/access/roles.ts"
import type { access } from "../../../src/secretariat/access/contract.ts"
import type { identity } from "../../../src/secretariat/identity/contract.ts"
import type { Grant, Someone } from "../world.ts"
import { sorted, type Rule, type Scene } from "./rule.ts"
import { belongs, heldBy, leaves, present, type Verdict } from "./standing.ts"

type Held = { readonly role: Role; readonly party: string | null }

/**
 * Whoever registers people gives the roles of her own row in the table: a national one in her own State only. What is
 * given here is limited to no matter, so nobody gives it whose own role is: nobody gives more than she has.
 */
export function mayGive({ world, who }: Scene, given: Held): boolean {
  return leaves(world, who, "people.invite").some(({ role, party, matter }) => {
    const within = !roles[role].national || party === given.party
    return matter === null && within && roles[role].gives.includes(given.role)
  })
}

/**
 * Whose roles somebody sees: the secretariat everybody's, since it registers them; a State its own; an administrator
 * only those of the people who run the house, since she sees nothing of a State's.
 */
function overlooks({ world, who }: Scene, held: Held): boolean {
  return leaves(world, who, "people.list").some(({ role, party }) => {
    if (roles[role].national) return party === held.party
    return role === "officer" || roles[role].gives.includes(held.role)
  })
}

function overlooksAll({ world, who }: Scene): boolean {
  return leaves(world, who, "people.list").some(({ role }) => role === "officer")
}

function fits({ party }: Held, asked: string | undefined): boolean {
  return asked === undefined || party === asked
}

type Access = typeof access
type Identity = typeof identity
type AccessRule<K extends keyof Access> = Rule<Asked<Access[K]>, Output<Access[K]>>
type IdentityRule<K extends keyof Identity> = Rule<Asked<Identity[K]>, Output<Identity[K]>>

const listCircles: AccessRule<"listCircles"> = {
  mayDo: () => "allowed",
  shows: {
    expected: ({ world, who }) =>
      sorted(world.circles.filter((one) => belongs(world, who, one)).map(({ id }) => id)),
    found: ({ circles }) => sorted(circles.map(({ id }) => id)),
  },
}

const endGrant: AccessRule<"endGrant"> = {
  mayDo: (scene, input) => {
    const grant = scene.world.grants.find(({ id }) => id === input.grant)
    if (!grant || !mayGive(scene, grant)) return "hidden"
    return grant.ended ? "refused" : "allowed"
  },
}

const showMe: IdentityRule<"showMe"> = {
  mayDo: ({ who }) => (present(who) ? "allowed" : "refused"),
  shows: {
    expected: (scene) => [lineOf(scene, scene.who!, heldBy(scene.world, scene.who))],
    found: (output) => linesOf([output]),
  },
}

/** One person as a list shows her: her roles, and which of them the reader may end. */
function lineOf(scene: Scene, { account }: Someone, grants: readonly Grant[]): string {
  const held = grants.map((grant) => `${grant.id}${mayGive(scene, grant) ? " ends" : ""}`)
  return `${account}: ${sorted(held).join()}`
}

function linesOf(people: readonly Output<Identity["showMe"]>[]): string[] {
  return people
    .map(
      ({ account, roles }) =>
        `${account}: ${sorted(roles.map(({ grant, can }) => `${grant}${can.end ? " ends" : ""}`)).join()}`,
    )
    .sort()
}

const listPeople: IdentityRule<"listPeople"> = {
  mayDo: ({ world, who }) => {
    if (!present(who)) return "refused"
    return leaves(world, who, "people.list").length > 0 ? "allowed" : "hidden"
  },
  shows: {
    expected: (scene, input) => {
      const { people, grants } = scene.world
      const held = grants.filter(({ ended }) => !ended)
      const own = (grant: Grant) => grant.account === scene.who?.account
      const shown = held.filter((grant) => own(grant) || overlooks(scene, grant))
      const asked = shown.filter((grant) => overlooks(scene, grant) && fits(grant, input.party))
      // Who holds nothing any more is shown to nobody but those who register everybody.
      const bare = input.party === undefined && overlooksAll(scene)
      const listed = people.filter(({ account, status }) => {
        const has = asked.some((grant) => grant.account === account)
        return status === "active" && (has || (bare && !held.some((grant) => grant.account === account)))
      })
      return listed
        .map((one) =>
          lineOf(
            scene,
            one,
            shown.filter(({ account }) => account === one.account),
          ),
        )
        .sort()
    },
    found: ({ people }) => linesOf(people),
  },
}

const listPersonas: IdentityRule<"listPersonas"> = {
  mayDo: () => "allowed",
  shows: {
    expected: ({ world }) => {
      const cast = world.rehearsal ? world.people : []
      const players = cast.filter(({ persona, status }) => persona !== null && status === "active")
      return sorted(players.map(({ account }) => account))
    },
    found: ({ personas }) => sorted(personas.map(({ account }) => account)),
  },
}

const listInvitations: IdentityRule<"listInvitations"> = {
  mayDo: () => "allowed",
  shows: {
    expected: (scene) => {
      const shown = scene.world.invitations.filter((one) => mayGive(scene, one))
      return sorted(shown.map(({ id, status }) => `${id}${status === "open" ? " withdraws" : ""}`))
    },
    found: ({ invitations }) =>
      sorted(invitations.map(({ id, can }) => `${id}${can.withdraw ? " withdraws" : ""}`)),
  },
}

const invite: IdentityRule<"invite"> = {
  mayDo: (scene, { role, party = null, deputy }) => {
    const { world } = scene
    const national = roles[role].national
    if (!mayGive(scene, { role, party })) return "refused"
    if (national !== (party !== null) || (party !== null && !world.known.includes(party))) return "refused"
    return deputy && role !== "focal_point" ? "refused" : "allowed"
  },
}

const withdrawInvitation: IdentityRule<"withdrawInvitation"> = {
  mayDo: (scene, input) => {
    const invitation = scene.world.invitations.find(({ id }) => id === input.invitation)
    if (!invitation || !mayGive(scene, invitation)) return "hidden"
    return invitation.status === "open" ? "allowed" : "refused"
  },
}

export const accessRules = { listCircles, endGrant } satisfies { [K in keyof Access]: AccessRule<K> }

export const peopleRules = { showMe, listPeople, listPersonas, listInvitations, invite, withdrawInvitation }

/** A deed that only needs a running session. */
export const signedIn = { mayDo: ({ who }: Scene): Verdict => (present(who) ? "allowed" : "refused") }
