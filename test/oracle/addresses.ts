import { pathParameters } from "../../src/platform/contract.ts"
import { rooms } from "../../src/rooms.ts"
import { words } from "./audiences-of-world.ts"
import type { Made } from "./say-hidden.ts"
import { HIDDEN, SHOWN } from "./hidden-rows.ts"
import { SHOWN_RECOMMENDATION } from "./shown-recommendation.ts"
import type { World } from "./world.ts"

/** Values for the names in paths, hidden rows' among them; a name that is not here is filled with an id of nothing. */
function valuesFor(world: World, made: Made): Readonly<Record<string, readonly string[]>> {
  const { parties, documents, invitations, measures, negotiations } = world
  const negotiation = negotiations.find(({ status }) => status === "open") ?? negotiations[0]
  const drawn: Made = {
    negotiation: negotiations.map(({ id }) => id),
    text: negotiation?.texts.slice(0, 2).map(({ id }) => id) ?? [],
    round: negotiation?.rounds.slice(0, 1).map(({ id }) => id) ?? [],
    task: negotiation?.tasks.slice(0, 1).map(({ id }) => id) ?? [],
    questionnaire: world.questionnaires,
    meeting: world.meetings,
    review: world.reviews.map(({ id }) => id),
    outcome: world.observed.outcomes.map(({ id }) => id),
    thread: [HIDDEN.thread],
  }
  const both = Object.keys({ ...drawn, ...made }).map((name) => [
    name,
    [...(drawn[name] ?? []), ...(made[name] ?? [])],
  ])
  return {
    ...Object.fromEntries(both),
    party: parties.slice(0, 2),
    document: [...HIDDEN.documents, ...documents.slice(0, 2).map(({ id }) => id)],
    measure: [HIDDEN.measure, ...measures.slice(0, 2).map(({ id }) => id)],
    version: ["1"],
    grant: [HIDDEN.grant],
    invitation: [HIDDEN.invitation],
    id: [...HIDDEN.documents, HIDDEN.grant, HIDDEN.invitation, HIDDEN.thread, HIDDEN.measure],
    thing: ["document", "grant", "invitation", "thread", "measure"],
    recommendation: [SHOWN_RECOMMENDATION],
    subject: [...HIDDEN.documents.slice(0, 1), SHOWN, ...documents.slice(0, 1).map(({ id }) => id)],
    token: [invitations[0]?.token ?? ""],
    instrument: ["SOM"],
    with: ["UNTOC"],
    ref: ["SOM.8.6"],
    cluster: ["crim"],
    lang: ["en"],
  }
}

/** Every page and every read of every room, filled with what a world has: all that an outsider can look at. */
export function addressesOf(world: World, made: Made): string[] {
  const values = valuesFor(world, made)
  const pages = rooms.flatMap((room) => room.pages).map(({ route }) => `/en${route.pattern as string}`)
  const reads = rooms.flatMap(({ contract }) => Object.values(contract)).filter(({ kind }) => kind === "read")
  const api = reads.filter(({ options }) => !options.internal).map(({ path }) => `/api${path}`)
  const asking = [
    `/api/documents?party=${world.parties[0]}`,
    ...words.map((word) => `/api/documents?text=${word}`),
    `/en/documents?text=${words[0]}`,
    `/api/measures?party=${world.parties[0]}`,
    `/api/measures-table?party=${world.parties[0]}`,
    `/api/measure-citations?party=${world.parties[0]}&refs=SOM.6.1`,
    `/api/people?party=${world.parties[0]}`,
    ...world.reviews.flatMap(({ id }) => [
      `/api/things/review/${id}/threads`,
      `/en/discussions/review/${id}`,
      `/api/events/since?things=review:${id}`,
    ]),
    `/api/events/since?things=document:${HIDDEN.documents[0]}`,
  ]
  return [...[...pages, ...api].flatMap((path) => fill(path, values)), ...asking, "/api/openapi.json"]
}

function fill(path: string, values: Readonly<Record<string, readonly string[]>>): string[] {
  const filled = pathParameters(path).reduce(
    (paths, name) => {
      const all = values[name] ?? ["0f9e0d4c-7d0f-8a46-9d1c-5b3a1f7c2e11"]
      return paths.flatMap((one) => all.map((value) => one.replace(`:${name}`, value)))
    },
    [path],
  )
  return filled
}
