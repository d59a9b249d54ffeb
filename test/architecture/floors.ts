import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { parseSync, Visitor } from "oxc-parser"
import type { Tree } from "./source.ts"

/** A folder or file that stands on one floor; the platform is 0. */
export type Unit = { readonly path: string; readonly floor: number }

const MAP = "src/rooms.ts"
const PLATFORM = "src/platform"
/** What reads the map stands above it, in this order. */
const TOP = [
  "src/migrations.ts",
  "src/catalogues.ts",
  MAP,
  "src/background.ts",
  "src/server.ts",
  "src/commands",
  "src/cli.ts",
]

/** Rooms that are being built: they stand above the others, and nobody takes anything of them yet. */
export const unopened: readonly string[] = []

/** The floors from the ground up, as the order of the list in `src/rooms.ts` says. */
export function floorsOf(tree: Tree): Unit[] {
  const folders = new Set(roomsOnMap(tree).map((file) => dirname(file)))
  const rooms = [...folders].filter((folder) => !isWithin(folder, PLATFORM))
  const waiting = unopened.filter((folder) => !folders.has(folder))
  const order = [PLATFORM, ...rooms, ...waiting]
  return [...order, ...TOP].map((path, floor) => ({ path, floor }))
}

/** The file of each room in the list, in its order. */
export function roomsOnMap(tree: Tree): string[] {
  const files = new Map<string, string>()
  const listed: string[] = []
  new Visitor({
    ImportDeclaration({ source, specifiers }) {
      for (const { local } of specifiers) files.set(local.name, join("src", source.value))
    },
    VariableDeclarator({ id, init }) {
      if (id.type !== "Identifier" || id.name !== "rooms" || init?.type !== "ArrayExpression") return
      for (const element of init.elements) if (element?.type === "Identifier") listed.push(element.name)
    },
  }).visit(parseSync(MAP, readFileSync(join(tree.root, MAP), "utf8")).program)
  if (listed.length === 0) throw new Error(`${MAP} lists no room`)
  return listed.map((name) => files.get(name) ?? name)
}

export function isOnTop(path: string): boolean {
  return TOP.some((top) => isWithin(path, top))
}

export function unitOf(units: readonly Unit[], path: string): Unit | undefined {
  return units.find((unit) => isWithin(path, unit.path))
}

export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}
