import { roomsOnMap, unopened } from "./floors.ts"
import type { Tree } from "./source.ts"

const ROOM = /^src\/(?:(?:review|cooperation|secretariat)\/[^/]+|rehearsal)(?=\/)/

/** Every room has a contract and a `room.ts`, and is on the map; the rehearsal stands on all others. */
export function roomsAreWhole(tree: Tree): string[] {
  const listed = roomsOnMap(tree)
  const folders = new Set([...tree.sources.keys()].flatMap((path) => ROOM.exec(path)?.[0] ?? []))
  const last = listed.findIndex((file) => file.startsWith("src/rehearsal/"))
  return [
    ...[...folders]
      .filter((folder) => !unopened.includes(folder))
      .flatMap((folder) => faultsOf(tree, folder, listed)),
    ...unopened
      .filter((folder) => listed.includes(`${folder}/room.ts`))
      .map((folder) => `${folder} is open: take it off the list of those that are being built`),
    ...listed
      .filter((file) => !tree.sources.has(file))
      .map((file) => `src/rooms.ts lists ${file}, which is not there`),
    ...(last !== -1 && last !== listed.length - 1 ? ["src/rooms.ts has a room above the rehearsal"] : []),
  ]
}

function faultsOf(tree: Tree, folder: string, listed: readonly string[]): string[] {
  const missing = ["contract.ts", "room.ts"].filter((file) => !tree.sources.has(`${folder}/${file}`))
  return [
    ...missing.map((file) => `${folder} has no ${file}`),
    ...(listed.includes(`${folder}/room.ts`) ? [] : [`${folder} is not in src/rooms.ts`]),
  ]
}
