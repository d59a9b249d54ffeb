import { useSaying } from "../../../platform/ui/saying.tsx"
import type { ProvisionView } from "../views.ts"
import { Confidence } from "./levels.tsx"
import { clusterPath } from "./paths.ts"
import { Said, Source } from "./said.tsx"

/** In which cluster an article is asked about, and how sure that is. */
export function ClusterLine({ cluster: found }: Pick<ProvisionView, "cluster">) {
  const { lang, say, list } = useSaying()
  if (!found) return null
  const { cluster, source, confidence, alternatives, note } = found
  return (
    <section>
      <h2>{say("instruments.field_cluster")}</h2>
      <p>
        <a href={`/${lang}${clusterPath({ cluster: cluster.id })}`}>
          <Said words={cluster.name} />
        </a>
      </p>
      <p class="small quiet-text">
        <Source text={source} />. <Confidence code={confidence} />
        {note && (
          <>
            {" "}
            <Source text={note} />
          </>
        )}
        {alternatives.length > 0 && ` ${say("instruments.perhaps", { clusters: list(alternatives) })}`}
      </p>
    </section>
  )
}
