import { readStatesPack } from "../../../directory/states-pack.ts"
import { shippedFiles } from "../../../directory/states-pack/shipped.fixture.ts"
import type { Lang } from "../report.ts"
import { statesOfPack } from "../states-of-pack.ts"

const pack = readStatesPack(shippedFiles())
export const states = statesOfPack(pack)
/** Every State of the pack, real and fictional: a list may name any of them. */
export const codes = pack.states.filter((state) => state.kind === "state").map((state) => state.id)

export type Use = "list" | "short" | "genitive"

/** A name as a report of a coming year prints it: in a list, in running text, or in the Russian genitive. */
export function nameOf(code: string, lang: Lang, use: Use): string {
  const names =
    pack.states
      .find((state) => state.id === code)
      ?.names.filter((name) => name.lang === lang && name.to === undefined) ?? []
  const named = (kind: string) => names.find((name) => name.kind === kind)?.text
  return (use === "list" ? undefined : named(use)) ?? named("list") ?? code
}
