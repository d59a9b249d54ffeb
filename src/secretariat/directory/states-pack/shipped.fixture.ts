import { readFileSync, readdirSync } from "node:fs"

/** The files of the pack as shipped, by name, for tests. */
export function shippedFiles(): Record<string, string> {
  const folder = new URL("../../../../packs/states/", import.meta.url)
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"))
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), "utf8")]))
}
