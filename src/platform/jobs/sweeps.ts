import { sweepBlobs } from "../blobs.ts"
import { forgetDeeds } from "../deeds.ts"
import { forgetEvents } from "../events/forget-events.ts"
import type { JobWorker } from "../jobs.ts"
import { log } from "../log.ts"
import { forgetLetters } from "../mail/forget-letters.ts"

/** What the platform itself clears away, at different minutes so that the sweeps do not meet. */
export const sweeps: readonly JobWorker[] = [
  {
    name: "platform.forget-deeds",
    every: "7 * * * *",
    work: ({ db, now }) => forgetDeeds(db, now),
  },
  {
    name: "platform.sweep-blobs",
    every: "17 * * * *",
    async work({ db, now }) {
      log("blobs swept", { count: await sweepBlobs(db, now) })
    },
  },
  {
    name: "platform.forget-events",
    every: "27 * * * *",
    work: ({ db, now }) => forgetEvents(db, now),
  },
  {
    name: "platform.forget-letters",
    every: "37 2 * * *",
    work: ({ db, now }) => forgetLetters(db, now),
  },
]
