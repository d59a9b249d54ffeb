import type { ComponentChildren } from "preact"
import { Icon, type IconName } from "./icon.tsx"
import type { Tone } from "./tag.tsx"

const icons: Record<Tone, IconName> = {
  quiet: "info",
  info: "info",
  ok: "check",
  warn: "warning",
  err: "warning",
  rev: "lock",
}

type NoticeProps = {
  tone?: Tone
  title?: string
  /** The outcome of what the reader just did: said aloud when it appears. */
  outcome?: boolean
  children: ComponentChildren
}

/** Something the reader has to know before going on, or what her last deed brought about. */
export function Notice({ tone = "info", title, outcome, children }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} role={outcome ? "status" : undefined}>
      <Icon name={icons[tone]} />
      <div>
        {title && <h2>{title}</h2>}
        {children}
      </div>
    </div>
  )
}
