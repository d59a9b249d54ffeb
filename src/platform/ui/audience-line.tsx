import { Icon } from "./icon.tsx"
import { isolated, useSaying } from "./saying.tsx"

type AudienceLineProps = {
  /** The names of the circles that may see this, as the answer's `visible_to` says. */
  circles: string[]
  /** Stays within one State: a violet band, so that nobody takes it for the common room. */
  national?: boolean
}

/** Who may see this. It stands above every composer and under every heading whose content is released. */
export function AudienceLine({ circles, national = false }: AudienceLineProps) {
  const { say, list } = useSaying()
  return (
    <p class={national ? "audience national" : "audience"}>
      <Icon name={national ? "lock" : "eye"} />
      <strong>{say("ui.visible_to")}</strong>
      <span>{circles.length === 0 ? say("ui.visible_to_none") : list(circles.map(isolated))}</span>
    </p>
  )
}
