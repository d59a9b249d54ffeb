import { sql } from "kysely"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { released } from "../access/releases.ts"
import { getPlace, getThing } from "./find-thing.ts"
import type { HostedThing, Place } from "./place.ts"
import type { MessageFacts, ThreadFacts } from "./thread.ts"

/**
 * The one door to threads: those released to a circle of the caller's, and those in which she sees a draft. The thing
 * itself has to be hers to see too, which its own room says.
 */
export function visibleThreads(caller: Caller) {
  return caller.db
    .selectFrom("thread")
    .where(
      sql<boolean>`(${released(caller, sql.ref("thread.id"))} or exists (
        select from thread_message where thread_message.thread = thread.id and thread_message.sent is null
          and thread_message.status <> 'withdrawn' and ${released(caller, sql.ref("thread_message.id"))}))`,
    )
    .select([
      "thread.id",
      "thread.thing",
      "thread.subject",
      "thread.field",
      "thread.version",
      "thread.passage",
      "thread.place",
      "thread.kind",
      "thread.asker",
      "thread.answerer",
      "thread.status",
      "thread.at",
    ])
    .$castTo<ThreadFacts>()
}

/** The one door to what was said: what was sent to all who read the thread, a draft to those with whom it is shared. */
export function visibleMessages(caller: Caller) {
  return caller.db
    .selectFrom("thread_message")
    .innerJoin("thread", "thread.id", "thread_message.thread")
    .where(
      sql<boolean>`case when thread_message.sent is not null then ${released(caller, sql.ref("thread.id"))}
        else thread_message.status <> 'withdrawn' and ${released(caller, sql.ref("thread_message.id"))} end`,
    )
    .select([
      "thread_message.id",
      "thread_message.thread",
      "thread_message.party",
      "thread_message.author",
      "thread_message.lang",
      "thread_message.words",
      "thread_message.version",
      "thread_message.status",
      "thread_message.at",
      "thread_message.sent",
    ])
    .$castTo<MessageFacts>()
}

export type Matter = { readonly thread: ThreadFacts; readonly hosted: HostedThing; readonly place: Place }

/** A thread with its thing and the place where it is held. */
export async function getThread(caller: Caller, id: string): Promise<Matter> {
  const thread = await visibleThreads(caller).where("thread.id", "=", id).executeTakeFirst()
  if (!thread) throw notFound()
  const { thing, subject, field } = thread
  const hosted = await getThing(caller, { thing, subject, fields: [field ?? ""] })
  return { thread, hosted, place: getPlace(hosted, thread.place) }
}

export type Saying = Matter & { readonly message: MessageFacts }

export async function getMessage(caller: Caller, id: string): Promise<Saying> {
  const message = await visibleMessages(caller).where("thread_message.id", "=", id).executeTakeFirst()
  if (!message) throw notFound()
  return { message, ...(await getThread(caller, message.thread)) }
}
