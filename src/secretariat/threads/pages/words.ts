import type { Speaker } from "../../../platform/languages.ts"
import type { Tone } from "../../../platform/ui/tag.tsx"
import { partyName } from "../../directory/find-party.ts"
import type { MessageStatus, ThreadStatus } from "../thread.ts"

/** Who speaks: a State by its name, or the secretariat. */
export function sideName(party: string | null, { lang, say }: Pick<Speaker, "lang" | "say">): string {
  return party === null ? say("threads.secretariat") : partyName(party, lang)
}

/** The tone of a state helps the eye; the word says it. */
export const threadTones: Readonly<Record<ThreadStatus, Tone>> = {
  draft: "quiet",
  asked: "info",
  answered: "rev",
  closed: "ok",
}

export const messageTones: Readonly<Record<MessageStatus, Tone>> = {
  draft: "warn",
  shared: "warn",
  cleared: "info",
  sent: "quiet",
  withdrawn: "quiet",
}
