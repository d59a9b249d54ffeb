import type { JobWorker } from "../jobs.ts"
import { SEND_LETTER } from "../mail.ts"
import { dueLetters } from "./claim-letter.ts"
import { sendLetter, type Sending } from "./send-letter.ts"

/** What one minute's look takes at most; the rest is due the next minute. */
const MAX_DUE = 50

/** The workers of an installation that has a mail server: each letter as it is posted, and what is due again. */
export function mailWorkers(parts: Pick<Sending, "office" | "speaker">): JobWorker[] {
  return [
    {
      name: SEND_LETTER,
      async work(context, data) {
        await sendLetter({ ...context, ...parts }, (data as { letter: string }).letter)
      },
    },
    {
      name: "platform.send-due-letters",
      every: "* * * * *",
      async work(context) {
        for (const id of await dueLetters(context.db, context.now, MAX_DUE)) {
          await sendLetter({ ...context, ...parts }, id)
        }
      },
    },
  ]
}
