import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import type { Measure } from "../views.ts"

/** What the State wrote on the ground of this law; amber what was written on an older version. */
export function LeaningList({ measure }: { measure: Measure }) {
  const { lang, say, sayCode } = useSaying()
  if (measure.leaning.length === 0) return null
  return (
    <section id="leaning">
      <h2>{say("library.title_leaning")}</h2>
      <ul>
        {measure.leaning.map(({ key, values, path, version }) => (
          <li key={`${path} ${version}`}>
            <a href={`/${lang}${path}`}>{sayCode(key, values)}</a>{" "}
            {version < measure.version && <Tag tone="warn">{say("library.source_changed")}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  )
}
