import { enqueue } from "./jobs.ts"
import type { Lang } from "./languages.ts"
import type { MessageKey } from "./message-keys.ts"
import type { Values } from "./problem.ts"
import type { Caller, HouseFacts } from "./room.ts"

/** A letter by mail: its sentences are keys, said in the receiver's language when it leaves. */
export type Letter = {
  readonly to: string
  readonly lang: Lang
  readonly subject: MessageKey
  readonly body: MessageKey
  /** A link that opens something goes in whole (`https://…`): links are taken out of a letter once it has left. */
  readonly values: Values
}

/** The worker that takes a letter from the outbox to the mail server. */
export const SEND_LETTER = "platform.send-letter"

/** One address and nothing that could begin another header or name a second receiver. */
const ADDRESS = /^[^\s,;:<>()[\]"\p{Cc}]+@[^\s,;:<>()[\]"@\p{Cc}]+$/u

/** What posting needs of a deed, or of a job of the clock. */
export type Posting = Pick<Caller, "db" | "now" | "newId"> & { readonly house: Pick<HouseFacts, "rehearsal"> }

/**
 * Puts a letter into the outbox in the deed's own transaction; it leaves afterwards. In a rehearsal it is kept and
 * nothing ever leaves the machine.
 */
export async function postLetter(caller: Posting, letter: Letter): Promise<void> {
  const { to, lang, subject, body, values } = letter
  if (!ADDRESS.test(to)) throw new Error("a letter needs one plain address")
  const id = caller.newId()
  const status = caller.house.rehearsal ? "kept" : "waiting"
  await caller.db
    .insertInto("letter")
    .values({
      id,
      to_address: to,
      lang,
      subject,
      body,
      values: JSON.stringify(values),
      status,
      at: caller.now,
      due: caller.now,
    })
    .execute()
  if (status === "waiting") await enqueue(caller, SEND_LETTER, { data: { letter: id } })
}
