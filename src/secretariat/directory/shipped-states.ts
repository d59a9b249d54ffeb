import { readStatesPack } from "./states-pack.ts"
import type { StatesPack } from "./states-pack/rows.ts"

const files = import.meta.glob<string>("/packs/states/*.json", {
  query: "?raw",
  import: "default",
  eager: true,
})

let read: StatesPack | undefined

/** The files of the pack as shipped, by name; nothing writes to them, a correction lies over them. */
export function shippedFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf("/") + 1), text]),
  )
}

/** The pack of States as shipped, read and checked once; its rows are never changed. */
export function shippedStates(): StatesPack {
  read ??= readStatesPack(shippedFiles())
  return read
}
