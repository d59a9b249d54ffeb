import { sql } from "kysely"
import type { Database } from "../src/platform/room.ts"

/** The measure: threads of each review. */
export const THREADS = 400

/**
 * Plants a dialogue into every review: threads by its reviewers on forty questions, each with a question and every other
 * with an answer, released as the house releases them. Rows are written as rows: the deeds would take hours.
 */
export async function plantThreads(db: Database, by: string): Promise<void> {
  await sql`
    insert into thread (id, thing, subject, field, version, place, kind, asker, answerer, status, by_account, at)
    select gen_random_uuid(), 'review', review.id, 'q' || n % 40, 1, 'dialogue',
      (array['clarification', 'good_practice', 'challenge', 'suggestion', 'assistance_need'])[1 + n % 5],
      reviewer.party, review.state, (array['asked', 'answered', 'answered'])[1 + n % 3], ${by},
      now() - n * interval '1 hour'
    from review cross join generate_series(1, ${THREADS}::int) n
    join review_reviewer reviewer on reviewer.review = review.id and reviewer.place = 1 + n % 2`.execute(db)
  await sql`
    insert into thread_message (id, thread, party, author, lang, words, version, status, at, sent)
    select gen_random_uuid(), thread.id, case m when 1 then asker else answerer end, ${by}, 'en',
      repeat('Which authority keeps the register, and since when? ', 6), 1, 'sent', thread.at, thread.at
    from thread cross join generate_series(1, 2) m where m = 1 or thread.status = 'answered'`.execute(db)
  await sql`
    insert into release (id, thing, subject, circle, not_before, by)
    select gen_random_uuid(), 'thread', thread.id, release.circle, thread.at, ${by}
    from thread join release on release.subject = thread.subject and release.status = 'given'`.execute(db)
  await sql`analyze`.execute(db)
}
