import { sql } from "kysely"
import type { Caller } from "../../platform/room.ts"
import { isOneOf, partiesOf } from "../access/may.ts"
import { MAX_WORK, type WorkItem, type WorkLists } from "../identity/work.ts"
import { findThing } from "./find-thing.ts"
import { visibleMessages, visibleThreads } from "./find-thread.ts"
import { discussionPath } from "./pages/paths.ts"

type Group = {
  readonly thing: string
  readonly subject: string
  readonly place: string
  readonly party: string | null
  readonly count: string
  readonly since: Date
}

/** Who has the turn: whom a question was put to, who got an answer, and who clears or sends what colleagues wrote. */
export async function threadsWork(caller: Caller): Promise<WorkLists> {
  const speaking = partiesOf(caller.actor).length > 0 || isOneOf(caller.actor, ["officer"])
  if (!speaking) return { turn: [], waiting: [], deadlines: [] }
  const turn = [
    ...(await items(caller, await byTurn(caller, "asked"), "threads.work_answer")),
    ...(await items(caller, await byTurn(caller, "answered"), "threads.work_answered")),
    ...(await items(caller, await drafts(caller, "shared"), "threads.work_clear")),
    ...(await items(caller, await drafts(caller, "cleared"), "threads.work_send")),
  ]
  const waiting = await items(caller, await waitingFor(caller), "threads.work_waiting")
  return { turn: turn.slice(0, MAX_WORK), waiting: waiting.slice(0, MAX_WORK), deadlines: [] }
}

const CLEARING: Readonly<Record<string, true>> = { "threads.work_clear": true, "threads.work_send": true }

/** Each thing once, through its own room: what that does not show is not there, nor what the caller has no part in. */
async function items(caller: Caller, groups: readonly Group[], key: string): Promise<WorkItem[]> {
  const out: WorkItem[] = []
  for (const { thing, subject, place, party, count, since } of groups) {
    const hosted = await findThing(caller, { thing, subject })
    const here = hosted?.places.find(({ name }) => name === place)
    const side = here?.sides.find((one) => one.party === party || key === "threads.work_waiting")
    if (!hosted || !side || (CLEARING[key] && !(side.clears && here?.cleared))) continue
    const { values } = hosted.title
    out.push({
      key,
      values: { ...values, title: values["title"] ?? "", count: Number(count) },
      path: discussionPath({ thing, subject }, { place }),
      since: since.toISOString(),
      due: null,
      party: key === "threads.work_waiting" ? party : null,
    })
  }
  return out
}

/** Questions by the State that is asked, answers by the one that asked. */
function byTurn(caller: Caller, status: "asked" | "answered"): Promise<Group[]> {
  const parties = partiesOf(caller.actor)
  const officer = isOneOf(caller.actor, ["officer"])
  const whose = status === "asked" ? sql<string | null>`thread.answerer` : sql<string | null>`thread.asker`
  const mine =
    status === "asked"
      ? sql<boolean>`thread.answerer = any(${parties}::text[])`
      : sql<boolean>`(thread.asker = any(${parties}::text[]) or (${officer} and thread.asker is null))`
  return grouped(caller, whose)
    .where("thread.status", "=", status)
    .where("thread.answerer", "is not", null)
    .where(mine)
    .execute()
}

function waitingFor(caller: Caller): Promise<Group[]> {
  const parties = partiesOf(caller.actor)
  const officer = isOneOf(caller.actor, ["officer"])
  return grouped(caller, sql<string | null>`thread.answerer`)
    .where("thread.status", "=", "asked")
    .where("thread.answerer", "is not", null)
    .where(sql<boolean>`(thread.asker = any(${parties}::text[]) or (${officer} and thread.asker is null))`)
    .execute()
}

function grouped(caller: Caller, whose: ReturnType<typeof sql<string | null>>) {
  return visibleThreads(caller)
    .clearSelect()
    .select(["thread.thing", "thread.subject", "thread.place", whose.as("party")])
    .select(({ fn }) => [fn.countAll<string>().as("count"), fn.min<Date>("thread.at").as("since")])
    .groupBy(["thread.thing", "thread.subject", "thread.place", whose])
    .orderBy("since")
    .limit(MAX_WORK)
    .$castTo<Group>()
}

function drafts(caller: Caller, status: "shared" | "cleared"): Promise<Group[]> {
  const parties = partiesOf(caller.actor)
  const officer = isOneOf(caller.actor, ["officer"])
  return visibleMessages(caller)
    .where("thread_message.status", "=", status)
    .where(
      sql<boolean>`(thread_message.party = any(${parties}::text[]) or (${officer} and thread_message.party is null))`,
    )
    .clearSelect()
    .select(["thread.thing", "thread.subject", "thread.place", "thread_message.party"])
    .select(({ fn }) => [fn.countAll<string>().as("count"), fn.min<Date>("thread_message.at").as("since")])
    .groupBy(["thread.thing", "thread.subject", "thread.place", "thread_message.party"])
    .orderBy("since")
    .limit(MAX_WORK)
    .$castTo<Group>()
    .execute()
}
