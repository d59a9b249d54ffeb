import { NOTHING_YET } from "./furnish-review.ts"
import { drawCircles, drawDocuments, drawReleases, drawUploads } from "./audiences-of-world.ts"
import { drawDelegations } from "./delegations.ts"
import { idFrom } from "./id-from.ts"
import { drawGrants, drawInvitations, drawPeople, type Ground } from "./people-of-world.ts"
import type { Random } from "./random.ts"
import { drawThreads } from "./threads-of-world.ts"
import type { World } from "./world.ts"

const STATES = 5

/** The moment at which every world is asked. */
export const NOW = new Date("2026-11-23T12:00:00Z")

/** Draws one world: five fictional States with their people, circles of every kind, and things released or not. */
export function makeWorld(random: Random, given: { known: readonly string[]; rehearsal: boolean }): World {
  const fictional = given.known.filter((code) => code.startsWith("X"))
  const parties = random.some(
    fictional.length >= STATES ? fictional : ["XAA", "XAB", "XAC", "XAD", "XAE"],
    STATES,
  )
  const institutions = parties.flatMap((party) => [1, 2].map(() => ({ id: random.uuid(), party })))
  const matters = [1, 2, 3].map(() => random.uuid())
  const ground: Ground = { now: NOW, ...given, parties, matters, institutions }
  const house = drawPeople(random)
  const delegations = drawDelegations(random, ground)
  const people = [...house, ...delegations.people]
  const grants = [...drawGrants(random, { people: house, ground }), ...delegations.grants]
  const drawn = { people, grants, ground }
  const circles = drawCircles(random, drawn)
  const documents = drawDocuments(random, drawn)
  const threads = drawThreads(random, { people, documents, circles })
  return {
    ...ground,
    people,
    grants,
    circles,
    documents,
    releases: drawReleases(random, { documents, circles, ground }),
    uploads: drawUploads(random, people),
    invitations: drawInvitations(random, ground),
    measures: parties.flatMap((party) =>
      [false, true].map((everybody) => ({
        id: idFrom(`law of ${party} ${everybody}`),
        party,
        author: house[0]!.account,
        public: everybody,
      })),
    ),
    negotiations: [],
    questionnaires: [],
    threads,
    reviews: [],
    observed: { lines: [], outcomes: [] },
    furnished: NOTHING_YET,
    responses: [],
    meetings: [],
  }
}
