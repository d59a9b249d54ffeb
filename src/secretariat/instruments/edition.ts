import { languages, type Lang } from "../../platform/languages.ts"
import type { Pack, Provision } from "./pack.ts"
import type { Assignment } from "./pack/cluster-row.ts"
import type { Link } from "./pack/link-row.ts"
import type { Text } from "./pack/read-texts.ts"
import { articleOf, instrumentOf, parentOf } from "./pack/ref.ts"

/** A version of the pack with its indexes: built once for each version, so that a page looks up and never searches. */
export type Edition = {
  /** The version's name, made from its content. */
  readonly id: string
  readonly pack: Pack
  readonly byRef: ReadonlyMap<string, Provision>
  /** The provisions of a treaty in its own order. */
  readonly byInstrument: ReadonlyMap<string, readonly Provision[]>
  readonly below: ReadonlyMap<string | null, readonly Provision[]>
  readonly titles: ReadonlyMap<string, Text>
  readonly gists: ReadonlyMap<string, Text>
  /** By either end. */
  readonly links: ReadonlyMap<string, readonly Link[]>
  readonly assignments: ReadonlyMap<string, Assignment>
  readonly sources: ReadonlyMap<string, string>
}

export function indexPack(id: string, pack: Pack): Edition {
  const texts = (rows: readonly Text[]) => new Map(rows.map((row) => [`${row.ref} ${row.lang}`, row]))
  const ends = pack.links.flatMap((link) => [
    { end: link.from, link },
    { end: link.to, link },
  ])
  const links = [...Map.groupBy(ends, ({ end }) => end)]
  return {
    id,
    pack,
    byRef: new Map(pack.provisions.map((row) => [row.ref, row])),
    byInstrument: Map.groupBy(pack.provisions, ({ ref }) => instrumentOf(ref)),
    below: Map.groupBy(pack.provisions, ({ parent }) => parent),
    titles: texts(pack.titles),
    gists: texts(pack.gists),
    links: new Map(links.map(([end, found]) => [end, found.map(({ link }) => link)])),
    assignments: new Map(pack.assignments.map((row) => [row.provision, row])),
    sources: new Map([...pack.head.sources, ...pack.head.authors].map(({ id, title }) => [id, title])),
  }
}

/** A text in the reader's language, else in English, else in any: the reader is told which. */
export function textIn(texts: ReadonlyMap<string, Text>, ref: string, lang: Lang): Text | undefined {
  const inOrder: readonly Lang[] = [lang, "en", ...languages]
  return inOrder.map((other) => texts.get(`${ref} ${other}`)).find((text) => text !== undefined)
}

/** A provision and everything below it, in the order of the treaty. */
export function subtree(edition: Edition, provision: Provision): Provision[] {
  const below = edition.below.get(provision.ref) ?? []
  return [provision, ...below.flatMap((row) => subtree(edition, row))]
}

/** A provision's own ref and those above it: `SOM.8.6`, `SOM.8`. */
export function upwards(ref: string): string[] {
  const above = parentOf(ref)
  return above === null ? [ref] : [ref, ...upwards(above)]
}

/** The assignment of a provision or of what stands above it: a paragraph goes with its article unless it has its own. */
export function assignmentOf(edition: Edition, ref: string): Assignment | undefined {
  return upwards(ref)
    .map((one) => edition.assignments.get(one))
    .find((found) => found !== undefined)
}

/** The article before and after, for who reads on. */
export function neighbours(edition: Edition, ref: string): { before: string | null; after: string | null } {
  const articles = (edition.byInstrument.get(instrumentOf(ref)) ?? []).filter(({ parent }) => parent === null)
  const index = articles.findIndex((row) => row.ref === articleOf(ref))
  return { before: articles[index - 1]?.ref ?? null, after: articles[index + 1]?.ref ?? null }
}
