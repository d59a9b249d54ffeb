import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { ClusterView } from "./cluster.ts"
import { getInstrument, openEdition, type Reader } from "./find-instrument.ts"
import { clustersOf } from "./to-instrument.ts"
import { toProvision } from "./to-provision.ts"

type Asked = { readonly version?: string | undefined }

/** The clusters of the review, in the order of their questionnaires. */
export async function listClusters(caller: Caller, input: Asked) {
  const reader = await openEdition(caller, input.version)
  return { version: reader.edition.id, clusters: clustersOf(reader) }
}

/** A cluster with its articles, treaty by treaty, and how sure it is that each belongs there. */
export async function showCluster(caller: Caller, input: Asked & { cluster: string }): Promise<ClusterView> {
  const reader = await openEdition(caller, input.version)
  const cluster = clustersOf(reader).find(({ id }) => id === input.cluster)
  if (!cluster) throw notFound()
  const instruments = reader.edition.pack.instruments.map(({ code }) => ({
    instrument: getInstrument(reader, code),
    assignments: assignmentsIn(reader, { code, cluster: cluster.id }),
  }))
  return {
    version: reader.edition.id,
    cluster,
    instruments: instruments.filter(({ assignments }) => assignments.length > 0),
  }
}

function assignmentsIn(reader: Reader, { code, cluster }: { code: string; cluster: string }) {
  const { edition } = reader
  return (edition.byInstrument.get(code) ?? []).flatMap((row) => {
    const found = edition.assignments.get(row.ref)
    if (found?.cluster !== cluster) return []
    const { confidence, alternatives = [], note = null } = found
    const source = edition.sources.get(found.source) ?? found.source
    return [{ provision: toProvision(reader, row), source, confidence, alternatives, note }]
  })
}
