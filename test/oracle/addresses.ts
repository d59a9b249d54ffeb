import { pathParameters } from "../../src/platform/contract.ts"
import { rooms } from "../../src/rooms.ts"
import { words } from "./audiences-of-world.ts"
import { HIDDEN } from "./hidden-rows.ts"
import type { World } from "./world.ts"

/** Values for the names in paths, hidden rows' among them; a name that is not here is filled with an id of nothing. */
function valuesFor({ parties, documents, invitations }: World): Readonly<Record<string, readonly string[]>> {
  return {
    party: parties.slice(0, 2),
    document: [...HIDDEN.documents, ...documents.slice(0, 2).map(({ id }) => id)],
    version: ["1"],
    grant: [HIDDEN.grant],
    invitation: [HIDDEN.invitation],
    id: [...HIDDEN.documents, HIDDEN.grant, HIDDEN.invitation],
    thing: ["document", "grant", "invitation"],
    token: [invitations[0]?.token ?? ""],
    instrument: ["SOM"],
    with: ["UNTOC"],
    ref: ["SOM.8.6"],
    cluster: ["crim"],
    lang: ["en"],
  }
}

/** Every page and every read of every room, filled with what a world has: all that an outsider can look at. */
export function addressesOf(world: World): string[] {
  const values = valuesFor(world)
  const pages = rooms.flatMap((room) => room.pages).map(({ route }) => `/en${route.pattern as string}`)
  const reads = rooms.flatMap(({ contract }) => Object.values(contract)).filter(({ kind }) => kind === "read")
  const api = reads.filter(({ options }) => !options.internal).map(({ path }) => `/api${path}`)
  const asking = [
    `/api/documents?party=${world.parties[0]}`,
    ...words.map((word) => `/api/documents?text=${word}`),
    `/en/documents?text=${words[0]}`,
    `/api/people?party=${world.parties[0]}`,
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
