import type { Database } from "./room.ts"

/** Work that is done after a deed, or by the clock; enqueued in the deed's own transaction. */
export type JobWorker = {
  readonly name: string
  /** A cron expression, for work that the clock starts. */
  readonly every?: string
  work(context: JobContext, data: unknown): Promise<void>
}

export type JobContext = { readonly db: Database; readonly now: Date }
