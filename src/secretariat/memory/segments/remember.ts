import { sql } from "kysely"
import type { Lang } from "../../../platform/languages.ts"
import type { Caller } from "../../../platform/room.ts"
import { pairsOf } from "./pairs.ts"

export type Rememberable = {
  readonly kind: string
  /** The thing by whose releases its sentences are seen. */
  readonly subject: string
  readonly body: string
  readonly symbol: string | null
  readonly from: Lang
  readonly to: Lang
  readonly standing: "approved" | "adopted"
  readonly texts: readonly { readonly key: string; readonly source: string; readonly translation: string }[]
}

/** So many rows in one statement. */
const ROWS_AT_ONCE = 1_000

/**
 * For the rooms above: the sentences of approved translations enter the memory; what it held of the same texts before is
 * replaced. It stands inside a deed that has asked leave and leaves its own record.
 * @returns how many sentences the memory holds of them now
 */
export async function remember(caller: Caller, { texts, from, to, ...facts }: Rememberable): Promise<number> {
  if (texts.length === 0) return 0
  // Two who approve the same texts at once come one after the other.
  await sql`select pg_advisory_xact_lock(hashtext(${`memory ${facts.subject} ${to}`}))`.execute(caller.db)
  await caller.db
    .deleteFrom("memory_segment")
    .where("subject", "=", facts.subject)
    .where("target_lang", "=", to)
    .where(
      "key",
      "in",
      texts.map(({ key }) => key),
    )
    .execute()
  const rows = texts.flatMap(({ key, source, translation }) =>
    pairsOf({ source, target: translation, from, to })
      .filter((pair) => pair.source !== "" && pair.target !== "")
      .map((pair, number) => ({
        id: caller.newId(),
        ...facts,
        key,
        number,
        source_lang: from,
        target_lang: to,
        source: pair.source,
        target: pair.target,
        by_account: caller.actor.account,
        at: caller.now,
      })),
  )
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await caller.db
      .insertInto("memory_segment")
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute()
  }
  return rows.length
}
