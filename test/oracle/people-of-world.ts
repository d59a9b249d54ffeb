import { roles, roleNames, type Role } from "../../src/secretariat/access/roles.ts"
import type { Random } from "./random.ts"
import type { Grant, Institution, Invitation, Someone, World } from "./world.ts"

/** What is drawn first, and what everything else is drawn for. */
export type Ground = Pick<World, "now" | "rehearsal" | "parties" | "known" | "matters" | "institutions">

const PEOPLE = 20
const INVITATIONS = 24
const HOUR = 3_600_000

/** Each of these is held by somebody in every world: without them most questions are refused for the same reason. */
const always: readonly Role[] = [
  "officer",
  "officer",
  "administrator",
  "focal_point",
  "expert",
  "mission",
  "chair",
]

/** Roles whose holders serve one meeting or one text more often than the whole house. */
const mattered: readonly Role[] = ["chair", "bureau", "rapporteur", "panellist", "translator", "delegate"]

/** People of whom some were erased, some have let their session lapse, and one holds nothing at all. */
export function drawPeople(random: Random): Someone[] {
  return Array.from({ length: PEOPLE }, (_, index) => ({
    account: random.uuid(),
    name: `Person ${index}`,
    address: `person-${index}@palermo.invalid`,
    persona: random.chance(0.4) ? `persona-${index}` : null,
    status: index > always.length && random.chance(0.08) ? "erased" : "active",
    token: random.bytes(24).toString("base64url"),
    session: random.chance(0.85) ? "open" : random.pick(["lapsed", "closed"] as const),
  }))
}

/** One to three grants each, some ended and some limited to one matter; the last person holds none. */
export function drawGrants(
  random: Random,
  { people, ground }: { people: readonly Someone[]; ground: Ground },
): Grant[] {
  const grants: Grant[] = []
  for (const [index, { account }] of people.slice(0, -1).entries()) {
    for (let count = 1 + random.below(3); count > 0; count--) {
      const first = count === 1 ? always[index] : undefined
      const grant = drawGrant(random, {
        account,
        ground,
        role: first ?? random.pick(roleNames),
        sure: first !== undefined,
      })
      grants.push(grants.some((held) => clash(held, grant)) ? { ...grant, deputy: true } : grant)
    }
  }
  return grants
}

type Drawn = { account: string; ground: Ground; role: Role; sure: boolean }

function drawGrant(random: Random, { account, ground, role, sure }: Drawn): Grant {
  return {
    id: random.uuid(),
    account,
    role,
    ...drawTerms(random, { ground, role, whole: sure }),
    deputy: role === "focal_point" && random.chance(0.25),
    ended: !sure && random.chance(0.2),
  }
}

type Terms = Pick<Grant, "party" | "matter" | "institution">

function drawTerms(
  random: Random,
  { ground, role, whole }: { ground: Ground; role: Role; whole: boolean },
): Terms {
  const party = roles[role].national ? random.pick(ground.parties) : null
  const own = ground.institutions.filter((institution: Institution) => institution.party === party)
  const within = !whole && party !== null && random.chance(role === "contributor" ? 0.8 : 0.15)
  const limited = !whole && random.chance(mattered.includes(role) ? 0.5 : 0.2)
  return {
    party,
    matter: limited ? random.pick(ground.matters) : null,
    institution: within ? random.pick(own).id : null,
  }
}

/** Exactly one focal point per State and matter at a time: a second one is somebody's deputy. */
export function clash(
  held: Grant,
  grant: Pick<Grant, "role" | "party" | "matter" | "deputy" | "ended">,
): boolean {
  const bothFocal = held.role === "focal_point" && grant.role === "focal_point"
  const bothHeld = !held.ended && !grant.ended && !held.deputy && !grant.deputy
  return bothFocal && bothHeld && held.party === grant.party && held.matter === grant.matter
}

export function drawInvitations(random: Random, ground: Ground): Invitation[] {
  return Array.from({ length: INVITATIONS }, (_, index) => {
    const role = random.pick(roleNames)
    const hours = random.chance(0.3) ? -1 - random.below(500) : 1 + random.below(500)
    return {
      id: random.uuid(),
      token: random.bytes(24).toString("base64url"),
      address: `invited-${index}@palermo.invalid`,
      role,
      ...drawTerms(random, { ground, role, whole: false }),
      deputy: role === "focal_point" && random.chance(0.4),
      status: random.chance(0.6) ? "open" : random.pick(["accepted", "renewed", "withdrawn"] as const),
      until: new Date(ground.now.getTime() + hours * HOUR),
    }
  })
}
