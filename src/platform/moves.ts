import { sql } from "kysely"
import { problem } from "./problem.ts"
import type { Caller } from "./room.ts"

/** From which states to which one. A noun's moves are one table: the server enforces it, the page shows it. */
export type Move<S extends string = string> = { readonly from: readonly S[]; readonly to: S }
export type Moves<S extends string> = Readonly<Record<string, Move<S>>>

/**
 * Makes the move, and nothing but a row that is in one of the states `from` makes it: of three who try at once, one
 * does. Refuses with `platform.problem_moved_on` (409) when the row is elsewhere by now.
 * @param also further columns that change with the state
 */
export async function move(
  ...[caller, table, step, id, also = {}]: [Caller, string, Move, string, Record<string, unknown>?]
): Promise<void> {
  const changes = Object.entries({ status: step.to, ...also }).map(
    ([column, value]) => sql`${sql.ref(column)} = ${value}`,
  )
  const moved = await sql`
    update ${sql.table(table)} set ${sql.join(changes)}
    where id = ${id} and status = any(${[...step.from]}) returning id`.execute(caller.db)
  if (moved.rows.length === 0) throw problem("platform.problem_moved_on", 409)
}

/** Which moves are open from this state to someone who may make them: the `can` of an answer. */
export function openMoves<M extends Moves<string>>(
  moves: M,
  status: string,
  may: { readonly [K in keyof M]: boolean },
): { [K in keyof M]: boolean } {
  const open = Object.entries(moves).map(([name, step]) => [
    name,
    may[name] === true && step.from.includes(status),
  ])
  return Object.fromEntries(open) as { [K in keyof M]: boolean }
}
