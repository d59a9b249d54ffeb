import { rolesOf, type CircleKind } from "../../src/secretariat/access/roles.ts"
import type { Ground } from "./people-of-world.ts"
import type { Random } from "./random.ts"
import type { Circle, Document, Grant, Release, Someone, Upload } from "./world.ts"

const DOCUMENTS = 30
const HOUR = 3_600_000
export const words = ["harbour", "lantern", "orchard", "compass", "meadow", "granite"] as const

type Drawn = { people: readonly Someone[]; grants: readonly Grant[]; ground: Ground }

/** At least one circle of every kind; listed ones consist of some of the States, meetings of one class of them. */
export function drawCircles(random: Random, { people, ground }: Drawn): Circle[] {
  const { parties, matters, institutions } = ground
  const listed = (count: number) => ({ listed: random.some(parties, count) })
  return [
    circle(random, "public", {}),
    circle(random, "secretariat", {}),
    circle(random, "secretariat", { label: "unit" }),
    circle(random, "chair", {}),
    ...people.map(({ account }) => circle(random, "author", { account })),
    ...parties.flatMap((party) => [
      circle(random, "national", { party }),
      circle(random, "mission", { party }),
    ]),
    ...institutions.map(({ id, party }) => circle(random, "institution", { party, institution: id })),
    ...matters.flatMap((matter) => [
      circle(random, "team", { matter, ...listed(2) }),
      circle(random, "review", { matter, ...listed(3) }),
      circle(random, "chair", { matter }),
      circle(random, "meeting", { matter, class: "parties", ...listed(3) }),
      circle(random, "meeting", { matter, class: "signatories", ...listed(2) }),
    ]),
    ...["north", "south"].map((label) => circle(random, "group", { label, ...listed(3) })),
    ...["SOM", "UNTOC"].map((label) => circle(random, "parties", { label, ...listed(4) })),
  ]
}

function circle(random: Random, kind: CircleKind, given: Partial<Circle>): Circle {
  const roles = kind === "author" || kind === "public" ? [] : rolesOf(kind)
  const empty = {
    account: null,
    party: null,
    matter: null,
    institution: null,
    class: null,
    label: null,
    listed: null,
  }
  return { id: random.uuid(), kind, ...empty, roles, ...given }
}

/** Documents of States and of nobody; a few were erased, and one in ten carries a State that its author never had. */
export function drawDocuments(random: Random, { people, grants, ground }: Drawn): Document[] {
  return Array.from({ length: DOCUMENTS }, (_, index) => {
    const { account } = random.pick(people)
    const own = [null, ...grants.filter((grant) => grant.account === account).map(({ party }) => party)]
    return {
      id: random.uuid(),
      title: `${random.pick(words)} ${random.pick(words)} ${index}`,
      party: random.pick(random.chance(0.1) ? ground.parties : own),
      author: account,
      erased: random.chance(0.1),
      versions: 1 + random.below(3),
      at: new Date(ground.now.getTime() - (1 + index) * HOUR),
    }
  })
}

type Things = { documents: readonly Document[]; circles: readonly Circle[]; ground: Ground }

/** Most documents are released to their author, and to up to three more circles: running, ended, to come, withdrawn. */
export function drawReleases(random: Random, { documents, circles, ground }: Things): Release[] {
  return documents.flatMap(({ id, author, party }) => {
    const own = circles.filter((one) => one.account === author)
    const near = circles.filter((one) => one.kind === "public" || (party !== null && one.party === party))
    const far = circles.filter((one) => one.kind !== "author")
    const others = Array.from({ length: random.below(4) }, () => random.pick(random.chance(0.7) ? near : far))
    const chosen = [...(random.chance(0.8) ? own : []), ...others]
    return chosen.map((one) => drawRelease(random, { document: id, circle: one.id, now: ground.now }))
  })
}

function drawRelease(
  random: Random,
  { document, circle, now }: { document: string; circle: string; now: Date },
): Release {
  const from = (hours: number) => new Date(now.getTime() + hours * HOUR)
  const begun = random.chance(0.8)
  return {
    id: random.uuid(),
    document,
    circle,
    notBefore: begun ? from(-2 - random.below(100)) : from(1 + random.below(100)),
    until: random.chance(0.6) ? null : begun && random.chance(0.4) ? from(-1) : from(200 + random.below(100)),
    withdrawn: random.chance(0.15),
  }
}

export function drawUploads(random: Random, people: readonly Someone[]): Upload[] {
  return people.map(({ account }) => ({ id: random.uuid(), account, taken: random.chance(0.2) }))
}
