import type { Tone } from "../../../platform/ui/tag.tsx"
import type { Status } from "../observation.ts"

/** The tone of a state helps the eye; the word says it. Never used to mark a State as good or bad. */
export const tones: Readonly<Record<Status, Tone>> = {
  draft: "quiet",
  proposed: "info",
  commented: "rev",
  agreed: "ok",
  kept: "warn",
  withdrawn: "quiet",
}
