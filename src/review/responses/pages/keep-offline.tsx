import { useSaying } from "../../../platform/ui/saying.tsx"
import { TIME_MARK } from "./time-mark.ts"

/** Offers to keep the questions on this device; a script shows it, since without one it could do nothing. */
export function KeepOffline() {
  const { say } = useSaying()
  return (
    <section
      hidden
      data-keep
      data-keeping={say("responses.offline_keeping")}
      data-kept={say("responses.offline_kept", { date: TIME_MARK })}
      data-partly={say("responses.offline_partly")}
      data-without={say("responses.offline_without")}
      data-unsent={say("ui.unsent")}
    >
      <h2>{say("responses.offline_title")}</h2>
      <p>{say("responses.offline_hint")}</p>
      <p>
        <output data-keep-state />
      </p>
      <p class="row">
        <button type="button" class="button plain" data-keep-start>
          {say("responses.offline_keep")}
        </button>
        <button type="button" class="button plain" data-keep-stop hidden>
          {say("responses.offline_stop")}
        </button>
      </p>
    </section>
  )
}
