import { checkClusters } from "./pack/check-clusters.ts"
import { checkLinks } from "./pack/check-links.ts"
import { checkProvisions } from "./pack/check-provisions.ts"
import { checkSources } from "./pack/check-sources.ts"
import { checkTexts } from "./pack/check-texts.ts"
import type { Assignment, Cluster } from "./pack/cluster-row.ts"
import { collectFaults, packProblem } from "./pack/faults.ts"
import type { Head } from "./pack/instrument-row.ts"
import type { Link } from "./pack/link-row.ts"
import type { ProvisionRow } from "./pack/provision-row.ts"
import { readPack, type Instrument } from "./pack/read-pack.ts"
import type { Text } from "./pack/read-texts.ts"

/** A provision in its place: the treaties in the order of the pack, each in its own order. */
export type Provision = ProvisionRow

/** The treaties as data: nothing in it is code, all of it can be stored, shown and corrected. */
export type Pack = {
  readonly head: Head
  readonly instruments: readonly Instrument[]
  readonly provisions: readonly Provision[]
  /** Titles of articles; an article's title stands for its paragraphs. */
  readonly titles: readonly Text[]
  readonly gists: readonly Text[]
  readonly links: readonly Link[]
  readonly clusters: readonly Cluster[]
  readonly assignments: readonly Assignment[]
}

/**
 * Reads an instruments pack: the Convention and its Protocols with their provisions, levels, titles, gists, links and
 * clusters.
 * @param files text by file name, relative to the folder of the pack: `som/provisions.json`
 * @throws a Problem `instruments.problem_pack_refused` that names file, row and reason of each fault (a wrong ref, a
 * missing language, an unknown level or confidence, a broken link, a row twice, a cycle …); it is all or nothing
 */
export function readInstrumentPack(files: Readonly<Record<string, string>>): Pack {
  const faults = collectFaults()
  const read = readPack({ files, faults })
  if (read) {
    for (const check of [checkProvisions, checkTexts, checkLinks, checkClusters, checkSources])
      check(read, faults)
  }
  if (!read || faults.all().length > 0) throw packProblem(faults.all())

  const texts = (kind: "titles" | "gists") =>
    read.texts.filter((file) => file.kind === kind).flatMap((file) => file.rows.map(({ row }) => row))
  return {
    head: read.head,
    instruments: read.instruments.map(({ row }) => row),
    provisions: read.provisions.map(({ row }) => row),
    titles: texts("titles"),
    gists: texts("gists"),
    links: read.links.map(({ row }) => row),
    clusters: read.clusters.map(({ row }) => row),
    assignments: read.assignments.map(({ row }) => row),
  }
}
