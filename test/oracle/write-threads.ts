import type { Database } from "../../src/platform/room.ts"
import { idFrom } from "./id-from.ts"
import type { World } from "./world.ts"

/** Threads with what was said in them, and who was let in. */
export async function writeThreads(db: Database, { threads, circles, now }: World): Promise<void> {
  if (threads.length === 0) return
  const rows = threads.map((one) => ({
    id: one.id,
    thing: "document",
    subject: one.document,
    version: 1,
    place: one.place,
    kind: one.kind,
    asker: one.asker,
    answerer: one.answerer,
    status: one.status,
    by_account: one.messages[0]!.author,
    at: one.messages[0]!.at,
    closed: one.status === "closed" ? now : null,
  }))
  await db.insertInto("thread").values(rows).execute()
  const messages = threads.flatMap((thread) =>
    thread.messages.map(({ id, author, party, status, at, sent }) => ({
      id,
      author,
      party,
      status,
      at,
      sent,
      thread: thread.id,
      lang: "en",
      words: status === "withdrawn" ? null : `Words of ${id}`,
      version: 1,
    })),
  )
  await db.insertInto("thread_message").values(messages).execute()
  const given = threads.flatMap((thread) => [
    ...thread.circles.map((circle) => ({ thing: "thread", subject: thread.id, circle })),
    ...thread.messages
      .filter(({ sent }) => sent === null)
      .flatMap(({ id, author, shared }) => {
        const own = circles.find((one) => one.kind === "author" && one.account === author)
        return [...shared, ...(own ? [own.id] : [])].map((circle) => ({
          thing: "thread_message",
          subject: id,
          circle,
        }))
      }),
  ])
  const terms = { not_before: new Date(0), until: null, by: null, on_behalf_of: null, status: "given" }
  const releases = given.map((one) => ({
    ...one,
    ...terms,
    id: idFrom(`release ${one.subject} ${one.circle}`),
    withdrawn_at: null,
  }))
  await db.insertInto("release").values(releases).execute()
}
