import { Tag, type Tone } from "../../../platform/ui/tag.tsx"
import type { IconName } from "../../../platform/ui/icon.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import type { Status } from "../response.ts"

const looks: Readonly<Record<Status, { tone: Tone; icon: IconName }>> = {
  draft: { tone: "info", icon: "half" },
  cleared: { tone: "ok", icon: "check" },
  submitted: { tone: "ok", icon: "document" },
  withdrawn: { tone: "quiet", icon: "returned" },
}

/** The state of a response in a word. */
export function ResponseTag({ status }: { status: Status }) {
  const { say } = useSaying()
  return <Tag {...looks[status]}>{say(`responses.status_${status}`)}</Tag>
}
