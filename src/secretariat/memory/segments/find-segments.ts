import { sql } from "kysely"
import type { Lang } from "../../../platform/languages.ts"
import type { Caller } from "../../../platform/room.ts"
import { released } from "../../access/releases.ts"

export type Remembered = {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly symbol: string | null
  readonly body: string
  readonly standing: "approved" | "adopted"
  readonly at: Date
}

/**
 * The one door to remembered sentences: those of texts that were released to a circle of the caller's, and of the bodies
 * for which she translates. Everything in the memory is approved or adopted.
 * @param bodies the bodies for which she was given something to translate
 */
export function visibleSegments(caller: Caller, bodies: readonly string[]) {
  return caller.db
    .selectFrom("memory_segment")
    .where(
      sql<boolean>`(${released(caller, sql.ref("memory_segment.subject"))}
        or memory_segment.body = any(${[...bodies]}::text[]))`,
    )
    .select(["memory_segment.id", "source", "target", "symbol", "memory_segment.body", "standing", "at"])
    .$castTo<Remembered>()
}

export type Pairing = { readonly from: Lang; readonly to: Lang }
