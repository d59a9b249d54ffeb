import { page } from "../../../platform/page.ts"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { instruments } from "../contract.ts"
import { Confidence } from "./levels.tsx"
import { clusterPath, clustersPath } from "./paths.ts"
import { Said, Source } from "./said.tsx"

/** The clusters into which the review's questionnaires are divided. */
export const clustersPage = page({
  route: clustersPath,
  load: ({ call }) => call(instruments.listClusters, {}),
  title: (_, speaker) => speaker.say("instruments.title_clusters"),
  View({ data }) {
    const { lang, say, number } = useSaying()
    return (
      <Table
        caption={say("instruments.title_clusters")}
        captionUnseen
        rows={data.clusters}
        keyOf={({ id }) => id}
        columns={[
          {
            key: "name",
            head: say("instruments.column_name"),
            names: true,
            cell: ({ id, name }) => (
              <a href={`/${lang}${clusterPath({ cluster: id })}`}>
                <Said words={name} />
              </a>
            ),
          },
          {
            key: "number",
            head: say("instruments.column_number"),
            kind: "number",
            cell: (row) => number(row.number),
          },
          {
            key: "phase",
            head: say("instruments.column_phase"),
            kind: "number",
            cell: ({ phase }) => number(phase),
          },
          {
            key: "source",
            head: say("instruments.column_source"),
            cell: ({ source, confidence }) => (
              <>
                <Source text={source} />. <Confidence code={confidence} />
              </>
            ),
          },
        ]}
      />
    )
  },
})
