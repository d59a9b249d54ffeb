import { Icon } from "./icon.tsx"
import { useSaying } from "./saying.tsx"

/** The one place that tells whether typed text is safe. It has four sentences and no others. */
export type SaveState =
  | { state: "saved"; time: string }
  | { state: "saving" }
  | { state: "kept"; count: number }
  | { state: "failed" }

/** Rendered empty on every page, so that a later sentence is a change that screen readers announce. */
export function SaveStatus({ save }: { save?: SaveState | undefined }) {
  const { say } = useSaying()
  return (
    // An output element belongs to a calculation in a form; this belongs to the page.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div class="save-status" role="status" data-save-status data-state={save?.state}>
      {save?.state === "saved" && (
        <>
          <Icon name="check" /> {say("ui.save_saved", { time: save.time })}
        </>
      )}
      {save?.state === "saving" && say("ui.save_saving")}
      {save?.state === "kept" && (
        <>
          <Icon name="clock" /> {say("ui.save_kept", { count: save.count })}
        </>
      )}
      {save?.state === "failed" && (
        <>
          <Icon name="warning" /> {say("ui.save_failed")}{" "}
          <button type="button" class="button quiet" data-try-again>
            {say("ui.save_try_again")}
          </button>
        </>
      )}
    </div>
  )
}
