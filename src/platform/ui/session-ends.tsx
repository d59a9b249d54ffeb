import { useSaying } from "./saying.tsx"

/** Hidden until a script finds that the session ends soon; its button prolongs it (WCAG 2.2.1). */
export function SessionEnds({ until }: { until: string }) {
  const { say } = useSaying()
  return (
    <div class="page session-ends" role="alert" data-session-ends={until}>
      <div class="notice warn" hidden>
        <p>{say("ui.session_ends")}</p>
        <button type="button" class="button" data-stay>
          {say("ui.session_stay")}
        </button>
      </div>
    </div>
  )
}
