import type { ComponentChildren } from "preact"
import { VisuallyHidden } from "./unseen.tsx"

export type SummaryRow = {
  key: ComponentChildren
  value: ComponentChildren
  /** A link such as "Change"; `about` completes it for those who hear it out of its row. */
  action?: { href: string; label: string; about: string }
}

/** Names and their values, each with a way to change it. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl class="summary">
      {rows.map((row, index) => (
        <div key={index}>
          <dt>{row.key}</dt>
          <dd>{row.value}</dd>
          {row.action && (
            <dd>
              <a href={row.action.href}>
                {row.action.label}
                <VisuallyHidden> {row.action.about}</VisuallyHidden>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
