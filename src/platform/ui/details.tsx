import type { ComponentChildren } from "preact"

type DetailsProps = { summary: ComponentChildren; open?: boolean; children: ComponentChildren }

/** What not everybody needs to read, folded by the browser itself. */
export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  )
}
