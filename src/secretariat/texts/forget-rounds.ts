import { sql } from "kysely"
import type { Database } from "../../platform/room.ts"

/**
 * What was said in a format is kept as long after its round closed as the body's rule says, and then goes whole: the
 * proposals, the words, and who was behind them. The record keeps that there was a deed. Gives how many went.
 */
export async function forgetRounds(db: Database, now: Date): Promise<number> {
  const due = sql`select negotiation_round.id from negotiation_round
    join negotiation on negotiation.id = negotiation_round.negotiation
    where negotiation_round.status = 'closed'
      and negotiation_round.closed + (negotiation.rules->'formats'->negotiation_round.format->>'retention_days')::int
        * interval '1 day' <= ${now}`
  // One statement each; a process that stops in between leaves the rest to the next time.
  const proposals = await sql<{ id: string }>`
    delete from proposal where round in (${due}) returning id`.execute(db)
  const voices = await sql<{ id: string }>`
    delete from text_voice where round in (${due}) returning id`.execute(db)
  const gone = [...proposals.rows, ...voices.rows].map(({ id }) => id)
  await sql`delete from text_author where not exists (select from proposal where id = subject)
    and not exists (select from text_voice where id = subject)`.execute(db)
  return gone.length
}
