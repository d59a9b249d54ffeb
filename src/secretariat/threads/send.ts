import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { MAX_TOGETHER, type threads } from "./contract.ts"
import { getPlace, getThing, sideFor } from "./find-thing.ts"
import { visibleMessages, visibleThreads } from "./find-thread.ts"
import { turnOf } from "./leave.ts"
import type { Place, Side } from "./place.ts"
import { messageMoves, threadMoves, type MessageFacts, type ThreadFacts } from "./thread.ts"
import { chainOf, letIn } from "./write-message.ts"

type Sending = Input<typeof threads.send>

/**
 * Sends all that one side has cleared in one place, together. Refuses with `threads.problem_nothing_cleared` (409) when
 * there is nothing.
 */
export async function send(caller: Caller, input: Sending): Promise<{ sent: number }> {
  const { thing, subject } = input
  const hosted = await getThing(caller, { thing, subject })
  const place = getPlace(hosted, input.place)
  const side = sideFor(place.sides, input.party)

  caller.ask(place.cleared && side.clears, "thread.send")

  const cleared = await clearedOf(caller, { input, side })
  // A thread of drafts is seen through them: it is looked at before they are sent.
  const matters = await lockThreads(caller, cleared)
  const sent = await sendMessages(caller, cleared)
  if (sent.length === 0) throw problem("threads.problem_nothing_cleared", 409)
  const going = new Set(sent.map(({ thread }) => thread))
  const gone = matters.filter(({ id }) => going.has(id))
  for (const thread of gone) await deliver(caller, { thread, place, side })
  const kinds = gone.filter(({ status }) => status === "draft").map(({ kind }) => kind)
  await hosted.heard?.(caller, { deed: "sent", place: place.name, party: side.party, kinds })

  for (const { id, thread } of sent)
    await caller.record("thread.send", thread, { message: id, ...chainOf(side) })
  return { sent: sent.length }
}

async function clearedOf(
  caller: Caller,
  { input, side }: { input: Sending; side: Side },
): Promise<MessageFacts[]> {
  return visibleMessages(caller)
    .where("thread.thing", "=", input.thing)
    .where("thread.subject", "=", input.subject)
    .where("thread.place", "=", input.place)
    .where("thread_message.status", "=", "cleared")
    .where("thread_message.party", "is not distinct from", side.party)
    .orderBy("thread_message.id")
    .limit(MAX_TOGETHER)
    .execute()
}

async function lockThreads(caller: Caller, messages: readonly MessageFacts[]): Promise<ThreadFacts[]> {
  const ids = [...new Set(messages.map(({ thread }) => thread))]
  if (ids.length === 0) return []
  const locked = caller.db.selectFrom("thread").select("id").where("id", "in", ids).orderBy("id").forUpdate()
  await locked.execute()
  return visibleThreads(caller).where("thread.id", "in", ids).execute()
}

/** Of two who send at once each message goes with one. */
async function sendMessages(caller: Caller, messages: readonly MessageFacts[]) {
  if (messages.length === 0) return []
  return caller.db
    .updateTable("thread_message")
    .set({ status: messageMoves.send.to, sent: caller.now })
    .where(
      "id",
      "in",
      messages.map(({ id }) => id),
    )
    .where("status", "in", messageMoves.send.from)
    .returning(["id", "thread"])
    .execute()
}

type Delivered = { readonly thread: ThreadFacts; readonly place: Place; readonly side: Side }

/** The first words of a thread let its audience in; from then on it counts from the day on which it was asked. */
async function deliver(caller: Caller, { thread, place, side }: Delivered): Promise<void> {
  const begins = thread.status === "draft"
  const step = begins ? "ask" : turnOf(thread, side)
  if (begins) {
    const { circles } = place
    await letIn(caller, { kind: "thread", id: thread.id }, { circles, party: side.party })
  }
  if (step === null || thread.status === "closed") return
  await caller.db
    .updateTable("thread")
    .set({ status: threadMoves[step].to, ...(begins && { at: caller.now }) })
    .where("id", "=", thread.id)
    .where("status", "in", threadMoves[step].from)
    .execute()
}
