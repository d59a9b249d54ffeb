import { hashPack, type PackFiles } from "../instruments/shipped-pack.ts"
import { readStatesPack } from "./states-pack.ts"
import type { StatesPack } from "./states-pack/rows.ts"

const files = import.meta.glob<string>("/packs/states/*.json", {
  query: "?raw",
  import: "default",
  eager: true,
})

/** The files of a pack of States under the name that is made from their content. */
export type StatesBase = { readonly id: string; readonly files: PackFiles }

let base: StatesBase | undefined
let read: StatesPack | undefined

/** The files of the pack as shipped, by name; nothing writes to them, a correction lies over them. */
export function shippedBase(): StatesBase {
  if (!base) {
    const named = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf("/") + 1), text]),
    )
    base = { id: hashPack(named), files: named }
  }
  return base
}

/** The pack of States as shipped, read and checked once; its rows are never changed. */
export function shippedStates(): StatesPack {
  read ??= readStatesPack(shippedBase().files)
  return read
}
