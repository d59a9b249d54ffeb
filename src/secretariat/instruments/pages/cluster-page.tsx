import { page } from "../../../platform/page.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { SummaryList } from "../../../platform/ui/summary-list.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import type { Cluster, ClusterView } from "../cluster.ts"
import { instruments } from "../contract.ts"
import { cite } from "./cite.ts"
import { Confidence, Levels, ReadingAid } from "./levels.tsx"
import { clusterPath, clustersPath, paragraphPath } from "./paths.ts"
import { Said, Source } from "./said.tsx"

/** A cluster: which articles of which treaty are asked about in it, and how sure that is. */
export const clusterPage = page({
  route: clusterPath,
  load: ({ call, params }) => call(instruments.showCluster, params),
  title: ({ cluster }) => cluster.name.text,
  View({ data }) {
    const { lang, say } = useSaying()
    return (
      <>
        <Breadcrumb
          crumbs={[{ href: `/${lang}${clustersPath()}`, label: say("instruments.title_clusters") }]}
        />
        <Card cluster={data.cluster} />
        {data.instruments.map((group) => (
          <Articles key={group.instrument.code} group={group} />
        ))}
        <ReadingAid />
      </>
    )
  },
})

function Card({ cluster }: { cluster: Cluster }) {
  const { say, number } = useSaying()
  return (
    <>
      <SummaryList
        rows={[
          { key: say("instruments.column_number"), value: number(cluster.number) },
          { key: say("instruments.column_phase"), value: number(cluster.phase) },
          {
            key: say("instruments.column_source"),
            value: (
              <>
                <Source text={cluster.source} />. <Confidence code={cluster.confidence} />
              </>
            ),
          },
        ]}
      />
      {cluster.disputes.map(({ field, value, source, note }) => (
        <Notice key={`${field} ${source}`}>
          <p>{say(`instruments.disputed_${field}`, { value })}</p>
          <p class="small quiet-text">
            <Source text={`${source}. ${note}`} />
          </p>
        </Notice>
      ))}
    </>
  )
}

function Articles({ group }: { group: ClusterView["instruments"][number] }) {
  const voice = useSaying()
  const { lang, say } = voice
  return (
    <Table
      caption={group.instrument.short}
      rows={group.assignments}
      keyOf={({ provision }) => provision.ref}
      columns={[
        {
          key: "provision",
          head: say("instruments.column_provision"),
          names: true,
          cell: ({ provision }) => (
            <a href={`/${lang}${paragraphPath(provision.ref)}`}>
              {cite(provision.ref, voice)} – <Said words={provision.title} />
            </a>
          ),
        },
        {
          key: "levels",
          head: say("instruments.column_levels"),
          cell: ({ provision }) => <Levels levels={provision.levels} />,
        },
        {
          key: "source",
          head: say("instruments.column_source"),
          cell: ({ source, confidence, note }) => (
            <>
              <Source text={source} />. <Confidence code={confidence} /> {note && <Source text={note} />}
            </>
          ),
        },
      ]}
    />
  )
}
