import { INSIDER } from "./hidden-reviews.ts"
import { idFrom } from "./id-from.ts"
import type { Thread } from "./threads-of-world.ts"
import type { Alter } from "./trial.ts"
import type { Circle, Document, Grant, Release, Someone, World } from "./world.ts"

/** The State that keeps something to itself, and the one whose people look. */
const keeper = (world: World) => world.parties[0]!
const onlooker = (world: World) => world.parties[1]!

export const HIDDEN = {
  documents: ["national", "tomorrow", "past"].map((name) => idFrom(`hidden ${name}`)),
  grant: idFrom("hidden grant"),
  invitation: idFrom("hidden invitation"),
  thread: idFrom("hidden thread"),
  measure: idFrom("hidden measure"),
}

/** A document that everybody sees, about which its State talks to itself and to the secretariat. */
export const SHOWN = idFrom("public document")

/** Another State's expert and observer, and an administrator: with the visitor, those who see nothing of a State's. */
export function withOutsiders(world: World): World {
  const outsiders = (["expert", "observer", "administrator"] as const).map((role) => {
    const account = idFrom(`outsider ${role}`)
    const someone = { account, name: `An ${role}`, address: `${role}@outside.invalid`, persona: null }
    const grant = {
      id: idFrom(`outside ${role}`),
      account,
      role,
      party: role === "administrator" ? null : onlooker(world),
    }
    const terms = { matter: null, institution: null, deputy: false, ended: false }
    const session = { status: "active", token: `${idFrom(role)}-outside`, session: "open" } as const
    return {
      someone: { ...someone, ...session } satisfies Someone,
      grant: { ...grant, ...terms } satisfies Grant,
    }
  })
  const open = publicDocument(world)
  const given = releaseOf("public", { document: open.id, circle: publicOf(world).id })
  const insider = insideReview(world, outsiders[0]!)
  return {
    ...world,
    documents: [...world.documents, open],
    releases: [...world.releases, given],
    people: [...world.people, ...outsiders.map(({ someone }) => someone), insider.someone],
    circles: [...world.circles, authorsOwn(world, insider.someone)],
    grants: [...world.grants, ...outsiders.map(({ grant }) => grant), insider.grant],
  }
}

type Placed = { readonly someone: Someone; readonly grant: Grant }

/** A deputy of the focal point of the second reviewing State, who does what no outsider may notice. */
function insideReview({ parties }: World, { someone, grant }: Placed): Placed {
  const account = idFrom("insider")
  const known = {
    account,
    name: "An insider",
    address: "insider@inside.invalid",
    token: `${account}${INSIDER}`,
  }
  const role = {
    id: idFrom("inside"),
    account,
    role: "focal_point",
    deputy: true,
    party: parties[2]!,
  } as const
  return { someone: { ...someone, ...known }, grant: { ...grant, ...role } }
}

function authorsOwn({ circles }: World, { account }: Someone): Circle {
  return { ...circles.find(({ kind }) => kind === "author")!, id: idFrom("insider's own"), account }
}

export function outsidersOf({ people }: World): (Someone | null)[] {
  return [null, ...people.filter(({ token }) => token.endsWith("-outside"))]
}

/** One row more that no outsider may notice, of each kind. */
export const hiddenRows: Readonly<Record<string, Alter>> = {
  "a national document": (world) => {
    const { id } = national(world)
    return withDocument(world, [releaseOf("national", { document: idFrom("hidden national"), circle: id })])
  },
  "a document that will be public tomorrow": (world) => {
    const given = releaseOf("tomorrow", { document: idFrom("hidden tomorrow"), circle: publicOf(world).id })
    return withDocument(world, [{ ...given, notBefore: new Date(world.now.getTime() + 86_400_000) }])
  },
  "a document that was public until a minute ago": (world) => {
    const given = releaseOf("past", { document: idFrom("hidden past"), circle: publicOf(world).id })
    return withDocument(world, [{ ...given, until: new Date(world.now.getTime() - 60_000) }])
  },
  "a withdrawn release of a public document": (world) => {
    const shown = world.releases.find((one) => one.circle === publicOf(world).id && !one.withdrawn)!
    const given = releaseOf("withdrawn", { document: shown.document, circle: national(world).id })
    return { ...world, releases: [...world.releases, { ...given, withdrawn: true }] }
  },
  "a national law": (world) => {
    const law = { id: HIDDEN.measure, party: keeper(world), author: memberOf(world).account, public: false }
    return { ...world, measures: [...world.measures, law] }
  },
  "a grant": (world) => ({
    ...world,
    grants: [
      ...world.grants,
      { ...memberOf(world), id: HIDDEN.grant, role: "expert", deputy: false, ended: false },
    ],
  }),
  "a State's own thread on a document that everybody sees": (world) => {
    const { id: document, party } = publicDocument(world)
    return withThread(world, { document, party, place: "national", sent: true })
  },
  "a draft reply in a thread, and a draft that colleagues share": (world) => {
    const { id: document, party } = publicDocument(world)
    return withThread(world, { document, party, place: "secretariat", sent: false })
  },
  "an invitation": (world) => {
    const drawn = world.invitations[0]!
    const terms = {
      role: "expert",
      party: keeper(world),
      matter: null,
      institution: null,
      deputy: false,
    } as const
    const own = {
      id: HIDDEN.invitation,
      token: "a-hidden-link-that-nobody-has",
      address: "hidden@palermo.invalid",
    }
    return { ...world, invitations: [...world.invitations, { ...drawn, ...own, ...terms, status: "open" }] }
  },
  "a circle": (world) => {
    const drawn = national(world)
    const own = {
      id: idFrom("hidden circle"),
      kind: "institution",
      institution: idFrom("hidden institution"),
    } as const
    return { ...world, circles: [...world.circles, { ...drawn, ...own }] }
  },
}

function memberOf(world: World): Pick<Grant, "account" | "party" | "matter" | "institution"> {
  const { account } = world.people.find(
    ({ persona, token }) => persona === null && !token.endsWith("-outside"),
  )!
  return { account, party: keeper(world), matter: null, institution: null }
}

function national({ circles, parties }: World): Circle {
  return circles.find(({ kind, party }) => kind === "national" && party === parties[0])!
}

function publicOf({ circles }: World): Circle {
  return circles.find(({ kind }) => kind === "public")!
}

function withDocument(world: World, releases: readonly Release[]): World {
  const { account } = memberOf(world)
  const document: Document = {
    id: releases[0]!.document,
    title: "harbour lantern, for our own eyes",
    party: keeper(world),
    author: account,
    erased: false,
    versions: 1,
    at: new Date(world.now.getTime() - 1_000),
  }
  return { ...world, documents: [...world.documents, document], releases: [...world.releases, ...releases] }
}

function releaseOf(name: string, { document, circle }: { document: string; circle: string }): Release {
  return {
    id: idFrom(`release ${name}`),
    document,
    circle,
    notBefore: new Date(0),
    until: null,
    withdrawn: false,
  }
}

/** A document of a State that everybody sees: what is said of it is another matter. */
function publicDocument(world: World): Document & { party: string } {
  const { account } = world.people.find(
    ({ persona, token }) => persona === null && !token.endsWith("-outside"),
  )!
  const at = new Date(world.now.getTime() - 10_000)
  const terms = { title: "An invented law", author: account, erased: false, versions: 1, at }
  return { id: SHOWN, party: keeper(world), ...terms }
}

type Hiding = { document: string; party: string; place: Thread["place"]; sent: boolean }

function withThread(world: World, { document, party, place, sent }: Hiding): World {
  const { id: circle } = world.circles.find((one) => one.kind === "national" && one.party === party)!
  const base = { author: memberOf(world).account, party, at: new Date(world.now.getTime() - 5_000) }
  const message = {
    ...base,
    id: idFrom(`hidden message ${place}`),
    status: sent ? "sent" : "shared",
  } as const
  const thread: Thread = {
    id: place === "national" ? HIDDEN.thread : idFrom("hidden draft thread"),
    document,
    place,
    kind: "comment",
    asker: party,
    answerer: null,
    status: sent ? "asked" : "draft",
    circles: sent ? [circle] : [],
    messages: [{ ...message, sent: sent ? base.at : null, shared: sent ? [] : [circle] }],
  }
  return { ...world, threads: [...world.threads, thread] }
}
