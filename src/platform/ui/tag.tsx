import type { ComponentChildren } from "preact"
import { Icon, type IconName } from "./icon.tsx"
import { useSaying } from "./saying.tsx"

export type Tone = "quiet" | "info" | "ok" | "warn" | "err" | "rev"

type TagProps = { tone?: Tone; icon?: IconName; children: ComponentChildren }

/** A state of work in a word; icon and colour only help. Never used to mark a State as good or bad. */
export function Tag({ tone = "quiet", icon, children }: TagProps) {
  return (
    <strong class={`tag ${tone}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </strong>
  )
}

/** The five states of a piece of work that every list shares. */
const statuses = {
  not_started: { tone: "quiet", icon: "empty" },
  in_progress: { tone: "info", icon: "half" },
  to_check: { tone: "rev", icon: "diamond" },
  cleared: { tone: "ok", icon: "check" },
  returned: { tone: "warn", icon: "returned" },
} as const satisfies Record<string, { tone: Tone; icon: IconName }>

export type WorkStatus = keyof typeof statuses
export const workStatuses = Object.keys(statuses) as WorkStatus[]

export function StatusTag({ status }: { status: WorkStatus }) {
  const { say } = useSaying()
  return <Tag {...statuses[status]}>{say(`ui.status_${status}`)}</Tag>
}
