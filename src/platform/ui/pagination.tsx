import { Icon } from "./icon.tsx"
import { useSaying } from "./saying.tsx"

type PaginationProps = {
  /** How many are shown; how many there are is said only where the list itself may be counted. */
  shown: number
  /** The address of what follows, if anything does. */
  more?: string | undefined
  /** The address of the beginning, when this is not it. */
  first?: string | undefined
}

/** Every list is bounded; what follows is one link away. */
export function Pagination({ shown, more, first }: PaginationProps) {
  const { say } = useSaying()
  if (!more && !first) return null
  return (
    <nav class="more" aria-label={say("ui.pages")}>
      <span>{say("ui.shown", { count: shown })}</span>
      {first && <a href={first}>{say("ui.from_the_start")}</a>}
      {more && (
        <a href={more} rel="next">
          {say("ui.show_more")} <Icon name="arrow" />
        </a>
      )}
    </nav>
  )
}
