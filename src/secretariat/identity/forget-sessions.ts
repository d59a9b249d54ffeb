import type { JobWorker } from "../../platform/jobs.ts"

/** A lapsed session still says whose typed text waits, for the hour that it waits; after a day it is only a trace of somebody. */
export const KEEP_LAPSED_MS = 24 * 60 * 60 * 1000

/** Deletes sessions that ended long ago, by themselves or by their holder. */
export const forgetSessions: JobWorker = {
  name: "identity.forget-sessions",
  every: "47 * * * *",
  async work({ db, now }) {
    await db
      .deleteFrom("session")
      .where("until", "<", new Date(now.getTime() - KEEP_LAPSED_MS))
      .execute()
  },
}
