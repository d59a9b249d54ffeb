import { pathParameters, type Operation } from "../../src/platform/contract.ts"
import { mayDo } from "./reference.ts"
import type { Scene } from "./reference/rule.ts"
import type { Asked } from "./serve-world.ts"

/** A request in which one identifier is of something that she must not find, or gets no further with. */
export type HiddenSwap = { readonly name: string; readonly asked: Asked; readonly nothing: Asked }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** No thing has this id. */
export const NOTHING = "7b0c2f0e-6a3d-8b51-9d1f-2f6f5b1a9c44"

/**
 * The places of an input in which an identifier leads somebody nowhere: the reference says the same, hidden or refused,
 * when there is nothing of that identifier.
 */
export function hiddenSwaps(
  scene: Scene,
  { operation, input }: { operation: Operation; input: Record<string, unknown> },
): HiddenSwap[] {
  const verdict = mayDo(scene, { operation: operation.name, input })
  if (verdict === "allowed") return []
  return identifiersOf(input)
    .map((field) => ({ field, other: { ...input, [field]: NOTHING } }))
    .filter(({ other }) => mayDo(scene, { operation: operation.name, input: other }) === verdict)
    .map(({ field, other }) => ({
      name: `${operation.name} ${field}`,
      asked: asRequest(operation, input),
      nothing: asRequest(operation, other),
    }))
}

export function identifiersOf(input: Record<string, unknown>): string[] {
  return Object.keys(input).filter((field) => {
    const value = input[field]
    return typeof value === "string" && value !== NOTHING && UUID.test(value)
  })
}

/** An operation's input as its address and body or query, as a client would send it. */
function asRequest({ kind, path }: Operation, input: Record<string, unknown>): Asked {
  const within = new Set(pathParameters(path))
  const rest = Object.entries(input).filter(([name, value]) => !within.has(name) && value !== undefined)
  const url = `/api${path.replace(/:([a-z_]+)/g, (_, name: string) => encodeURIComponent(String(input[name])))}`
  if (kind === "write") return { method: "POST", url, payload: Object.fromEntries(rest) }
  const query = new URLSearchParams(rest.map(([name, value]) => [name, String(value)]))
  return { method: "GET", url: rest.length > 0 ? `${url}?${query}` : url }
}
