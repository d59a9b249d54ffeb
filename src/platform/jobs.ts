import { sql } from "kysely"
import type { Operation } from "./contract.ts"
import { QUEUE } from "./jobs/queue.ts"
import type { Database } from "./room.ts"

/** Work that is done after a deed, or by the clock. It may be done twice, so doing it again must change nothing. */
export type JobWorker = {
  readonly name: string
  /** A cron expression in UTC, for work that the clock starts. */
  readonly every?: string
  work(context: JobContext, data: unknown): Promise<void>
}

/** A deed of a room's contract that a clock asks, and nobody in person: it takes no input and has no address. */
export type ClockDeed = { readonly every: string; readonly operation: Operation }

export type JobContext = { readonly db: Database; readonly now: Date }

export type Job = {
  /** Ids and codes only: a job's row is read by whoever runs the installation. */
  readonly data: Readonly<Record<string, string | number | boolean | null>>
  /** Not before this moment. */
  readonly after?: Date
}

/**
 * Enqueues work in the deed's own transaction: it is done if and only if the deed is. Written as SQL, since a deed may
 * happen in a process that runs no workers, such as a command; jobs.test.ts holds it against the installed pg-boss.
 * @param name the name of a worker
 */
export async function enqueue(caller: { db: Database }, name: string, job: Job): Promise<void> {
  if (await insertJob(caller.db, name, job)) return
  // The first job of its kind, before any server has run: its queue is made here.
  await sql`select pgboss.create_queue(${name}, ${JSON.stringify(QUEUE)}::jsonb)`.execute(caller.db)
  if (!(await insertJob(caller.db, name, job))) throw new Error(`no queue takes ${name}`)
}

async function insertJob(db: Database, name: string, { data, after }: Job): Promise<boolean> {
  const { rows } = await sql`
    insert into pgboss.job (name, data, start_after, created_on, keep_until, retry_limit, retry_delay, retry_backoff,
      retry_delay_max, expire_seconds, deletion_seconds, policy)
    select name, ${JSON.stringify(data)}::jsonb, start_after, pgboss.job_now(),
      start_after + retention_seconds * interval '1 second', retry_limit, retry_delay, retry_backoff,
      retry_delay_max, expire_seconds, deletion_seconds, policy
    from pgboss.queue, coalesce(${after ?? null}::timestamptz, pgboss.job_now()) as start_after
    where name = ${name} returning id`.execute(db)
  return rows.length > 0
}
