import type { Values } from "../problem.ts"

const LINK = /https?:\/\/\S+/g

/** A letter's values without its links: what a link opens is for its receiver alone. */
export function withoutLinks(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replaceAll(LINK, "…") : value,
    ]),
  )
}
