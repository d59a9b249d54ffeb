import type { Lang } from "./languages.ts"
import type { MessageKey } from "./message-keys.ts"
import type { Values } from "./problem.ts"
import type { Caller } from "./room.ts"

/** A letter by mail: its sentences are keys, said in the receiver's language when it leaves. */
export type Letter = {
  readonly to: string
  readonly lang: Lang
  readonly subject: MessageKey
  readonly body: MessageKey
  readonly values: Values
}

/** Puts a letter into the outbox in the deed's own transaction; it leaves afterwards, and never in a rehearsal. */
export async function postLetter(caller: Caller, letter: Letter): Promise<void> {
  const { to, lang, subject, body, values } = letter
  await caller.db
    .insertInto("letter")
    .values({ id: caller.newId(), to_address: to, lang, subject, body, values: JSON.stringify(values), at: caller.now })
    .execute()
}
