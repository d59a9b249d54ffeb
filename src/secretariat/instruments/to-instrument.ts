import type { Lang } from "../../platform/languages.ts"
import type { Cluster } from "./cluster.ts"
import type { Edition } from "./edition.ts"
import type { Pack } from "./pack.ts"
import type { Instrument } from "./provision.ts"

type At = { readonly edition: Edition; readonly lang: Lang }

/** A treaty's card. Each has its names in six languages: the reader of packs insists. */
export function toInstrument({ edition, lang }: At, row: Pack["instruments"][number]): Instrument {
  const { code, supplements, adopted, resolution, in_force, articles, confidence } = row
  const name = row.names.find((name) => name.lang === lang) ?? row.names[0]
  return {
    code,
    supplements,
    official: { lang: name?.lang ?? lang, text: name?.official ?? code, confidence: name?.confidence ?? "U" },
    short: name?.short ?? code,
    adopted,
    resolution,
    in_force,
    articles,
    provisions: edition.byInstrument.get(code)?.length ?? 0,
    source: edition.sources.get(row.source) ?? row.source,
    confidence,
  }
}

export function toCluster({ edition, lang }: At, row: Pack["clusters"][number]): Cluster {
  const { id, number, phase, confidence } = row
  const name = row.names.find((name) => name.lang === lang) ?? row.names[0]
  const titleOf = (source: string) => edition.sources.get(source) ?? source
  return {
    id,
    name: { lang: name?.lang ?? lang, text: name?.text ?? id, confidence: name?.confidence ?? "U" },
    number,
    phase,
    source: titleOf(row.source),
    confidence,
    disputes: row.disputes.map(({ source, ...dispute }) => ({ ...dispute, source: titleOf(source) })),
  }
}

/** The clusters in the order of their numbers. */
export function clustersOf(at: At): Cluster[] {
  return at.edition.pack.clusters.map((row) => toCluster(at, row)).toSorted((a, b) => a.number - b.number)
}
