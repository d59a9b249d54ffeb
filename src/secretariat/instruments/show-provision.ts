import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import { assignmentOf, neighbours, subtree, upwards } from "./edition.ts"
import { findDisputes, mayDispute } from "./find-dispute.ts"
import { getInstrument, openEdition, type Reader } from "./find-instrument.ts"
import { instrumentOf } from "./pack/ref.ts"
import { citations, MAX_CITATIONS } from "./registers.ts"
import { findTexts } from "./texts/find-texts.ts"
import { toCluster } from "./to-instrument.ts"
import { toLink, toProvision } from "./to-provision.ts"
import type { ProvisionView } from "./views.ts"

type Asked = { readonly ref: string; readonly version?: string | undefined }

/** An article or a paragraph with what is below it, what it is linked to, and everything that cites it. */
export async function showProvision(caller: Caller, input: Asked): Promise<ProvisionView> {
  const reader = await openEdition(caller, input.version)
  const { edition, lang } = reader
  const row = edition.byRef.get(input.ref)
  if (!row) throw notFound()
  const rows = subtree(edition, row)
  const refs = rows.map(({ ref }) => ref)
  return {
    version: edition.id,
    instrument: getInstrument(reader, instrumentOf(input.ref)),
    ref: input.ref,
    provisions: rows.map((provision) => toProvision(reader, provision)),
    ...neighbours(edition, input.ref),
    texts: await findTexts(caller, refs, lang),
    links: linksOf(reader, [...new Set([...refs, ...upwards(input.ref)])]),
    cluster: clusterOf(reader, input.ref),
    disputes: await findDisputes(caller, refs),
    trace: await traceOf(caller, refs),
    can: { correct: may(caller.actor, "pack.correct"), dispute: mayDispute(caller.actor) },
  }
}

function linksOf(reader: Reader, refs: readonly string[]): ProvisionView["links"] {
  return refs.flatMap((here) =>
    (reader.edition.links.get(here) ?? []).map((link) => toLink(reader, link, here)),
  )
}

function clusterOf(reader: Reader, ref: string): ProvisionView["cluster"] {
  const assignment = assignmentOf(reader.edition, ref)
  const cluster = reader.edition.pack.clusters.find(({ id }) => id === assignment?.cluster)
  if (!assignment || !cluster) return null
  const { source, confidence, alternatives = [], note = null } = assignment
  const title = reader.edition.sources.get(source) ?? source
  return { cluster: toCluster(reader, cluster), source: title, confidence, alternatives, note }
}

/** What cites these provisions, by kind, each through its own room's `visible…`. */
async function traceOf(caller: Caller, refs: readonly string[]): Promise<ProvisionView["trace"]> {
  const trace: ProvisionView["trace"] = []
  for (const entry of caller.registered(citations)) {
    const { kind, heading } = entry
    const found = await entry.list(caller, { refs, limit: MAX_CITATIONS })
    trace.push({ kind, heading, citations: found.slice(0, MAX_CITATIONS) })
  }
  return trace
}
