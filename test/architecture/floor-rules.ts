import { floorsOf, isOnTop, isWithin, unitOf, type Unit } from "./floors.ts"
import { isTest, targetOf, type Source, type Taken, type Tree } from "./source.ts"

/** Imports only go down: a room takes from what stands before it in `src/rooms.ts`, the platform from nobody. */
export function importsGoDown(tree: Tree): string[] {
  const units = floorsOf(tree)
  const inHouse = [...tree.sources.values()].filter(({ path }) => path.startsWith("src/"))
  return inHouse.flatMap((source) => {
    const unit = unitOf(units, source.path)
    if (!unit) return [`${source.path} stands on no floor: name its room in src/rooms.ts`]
    return source.taken.flatMap((taken) => climb(units, { source, unit, taken }))
  })
}

type Step = { source: Source; unit: Unit; taken: Taken }

function climb(units: readonly Unit[], { source, unit, taken }: Step): string[] {
  const target = targetOf(source, taken)
  if (target === undefined || target.startsWith("packs/")) return []
  const place = `${source.path}:${taken.line}`
  // A test speaks through the door of the whole house; it takes nothing of a room above its own.
  if (isTest(source.path) && (isOnTop(target) || target.startsWith("test/support/"))) return []
  const below = unitOf(units, target)
  if (!below) return [`${place} takes ${target}, which stands on no floor`]
  return below === unit || below.floor < unit.floor ? [] : [`${place} takes ${target} from a floor above`]
}

const SIDES = ["src/review", "src/cooperation"] as const

/** The two mechanisms stand side by side and do not know each other, wherever they are on the map. */
export function mechanismsNeverMeet(tree: Tree): string[] {
  return [...tree.sources.values()].flatMap((source) =>
    source.taken.flatMap((taken) => {
      const target = targetOf(source, taken) ?? ""
      const meets = SIDES.some(
        (side, index) => isWithin(source.path, side) && isWithin(target, SIDES[1 - index] as string),
      )
      return meets ? [`${source.path}:${taken.line} takes ${target}: the mechanisms never meet`] : []
    }),
  )
}
