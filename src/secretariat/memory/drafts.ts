import type { Caller } from "../../platform/room.ts"
import type { Which } from "./registers.ts"

export type Draft = { readonly key: string; readonly number: number; readonly segments: readonly string[] }

/** What this translator has typed and not handed over; nobody else reads it. */
export async function draftsOf(caller: Caller, which: Which): Promise<Map<string, Draft>> {
  const { kind, subject, lang } = which
  const rows = await caller.db
    .selectFrom("memory_draft")
    .select(["key", "number", "segments"])
    .where("kind", "=", kind)
    .where("subject", "=", subject)
    .where("lang", "=", lang)
    .where("account", "=", caller.actor.account)
    .execute()
  return new Map(rows.map((row) => [row.key, row]))
}

export async function keepDraftOf(
  caller: Caller,
  { kind, subject, lang }: Which,
  draft: Draft,
): Promise<void> {
  const row = {
    kind,
    subject,
    lang,
    account: String(caller.actor.account),
    at: caller.now,
    key: draft.key,
    number: draft.number,
    segments: [...draft.segments],
  }
  await caller.db
    .insertInto("memory_draft")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["kind", "subject", "lang", "key", "account"]).doUpdateSet(row),
    )
    .execute()
}

/** Once handed over it is the text's. */
export async function dropDraft(caller: Caller, { kind, subject, lang }: Which, key: string): Promise<void> {
  await caller.db
    .deleteFrom("memory_draft")
    .where("kind", "=", kind)
    .where("subject", "=", subject)
    .where("lang", "=", lang)
    .where("key", "=", key)
    .where("account", "=", caller.actor.account)
    .execute()
}
