import { useSaying } from "../../../platform/ui/saying.tsx"
import { TIME_MARK } from "./time-mark.ts"

/** One page has no more answers that could wait. */
const MAX_WAITING = 30

/** The four sentences of the save line in the reader's language, for the script that saves. */
export function SaveTexts({ account }: { account: string }) {
  const { say } = useSaying()
  const kept = Array.from({ length: MAX_WAITING }, (_, index) => say("ui.save_kept", { count: index + 1 }))
  return (
    <template
      data-save-texts
      data-account={account}
      data-saved={say("ui.save_saved", { time: TIME_MARK })}
      data-saving={say("ui.save_saving")}
      data-kept={JSON.stringify(kept)}
      data-failed={say("ui.save_failed")}
      data-again={say("ui.save_try_again")}
    />
  )
}
