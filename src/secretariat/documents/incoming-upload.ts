import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"

/** The largest piece: on a line of 400 kbit/s it takes some five seconds, and no more is lost when the line breaks. */
export const PIECE_BYTES = 256 * 1024
/** So many files of one person may be on their way at once; a day later they are swept. */
const MAX_INCOMING = 20

/** A file that comes in piece by piece; `received` says where the next piece begins, in bytes. */
export type Incoming = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly received: number
}

export function mayUpload({ actor }: Pick<Caller, "actor">): boolean {
  return actor.account !== null && may(actor, "document.upload")
}

/** A file that the caller herself is sending; anybody else's is answered as one that does not exist. */
export async function getIncoming(caller: Caller, id: string): Promise<Incoming> {
  const found = await caller.db
    .selectFrom("incoming_upload")
    .select(["id", "name", "type", "size", "received"])
    .where("id", "=", id)
    .where("account", "=", caller.actor.account)
    .executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** The same with its row locked until the deed is done: two who finish one file at once make one. */
export async function lockIncoming(caller: Caller, id: string): Promise<Incoming> {
  await caller.db.selectFrom("incoming_upload").select("id").where("id", "=", id).forUpdate().execute()
  return getIncoming(caller, id)
}

/** Refuses with `documents.problem_many_incoming` (409) who has too many files on their way already. */
export async function requireFewIncoming({ db, actor }: Caller): Promise<void> {
  const { count } = await db
    .selectFrom("incoming_upload")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("account", "=", actor.account)
    .executeTakeFirstOrThrow()
  if (Number(count) >= MAX_INCOMING) throw problem("documents.problem_many_incoming", 409)
}

/** The bytes that have arrived, in their order, one piece in memory at a time. */
export async function* bytesOf({ db }: Pick<Caller, "db">, { id, received }: Incoming) {
  let starts = 0
  while (starts < received) {
    const { bytes } = await db
      .selectFrom("incoming_piece")
      .select("bytes")
      .where("incoming", "=", id)
      .where("starts", "=", starts)
      .executeTakeFirstOrThrow()
    yield bytes
    starts += bytes.length
  }
}
