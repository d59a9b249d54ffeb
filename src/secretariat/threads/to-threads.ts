import type { Caller } from "../../platform/room.ts"
import type { Circle } from "../access/circle.ts"
import { audiencesOf, type Audience } from "../access/releases.ts"
import { colleagueNames } from "../identity/colleague-names.ts"
import { visibleMessages } from "./find-thread.ts"
import { leaveOfMessage, leaveOfThread } from "./leave.ts"
import type { HostedThing, Place } from "./place.ts"
import type { Message, MessageFacts, Part, Thread, ThreadFacts } from "./thread.ts"

/** Threads of one thing as the caller sees them, with what was said and what she may do. */
export async function toThreads(
  caller: Caller,
  hosted: HostedThing,
  facts: readonly ThreadFacts[],
): Promise<Thread[]> {
  if (facts.length === 0) return []
  const ids = facts.map(({ id }) => id)
  const messages = await messagesOf(caller, ids)
  const unsent = messages.filter(({ sent }) => sent === null).map(({ id }) => id)
  const audiences = await audiencesOf(caller, [...ids, ...unsent])
  const names = await colleagueNames(caller, messages)
  const said = Map.groupBy(messages, ({ thread }) => thread)
  const parts = await partsOf(
    hosted,
    facts.map(({ field }) => field),
  )
  return facts.flatMap((thread) => {
    const place = hosted.places.find(({ name }) => name === thread.place)
    if (!place) return []
    const own = said.get(thread.id) ?? []
    const shown = own.map((message) => toMessage(caller, { message, place, names, audiences }))
    const circles = audiences.get(thread.id) ?? own.flatMap(({ id }) => audiences.get(id) ?? [])
    return [
      {
        ...thread,
        part: parts.get(thread.field ?? "") ?? null,
        newest: hosted.newest.get(thread.field ?? "") ?? thread.version,
        at: thread.at.toISOString(),
        messages: shown,
        visible_to: toCircles(circles),
        onward: [...(hosted.onward?.(thread) ?? [])],
        can: leaveOfThread(thread, place),
      },
    ]
  })
}

/** The fields of which is spoken, in words. */
export async function partsOf(
  hosted: HostedThing,
  fields: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, Part>> {
  const named = new Set(fields.flatMap((field) => field ?? []))
  return (named.size > 0 && (await hosted.parts?.([...named]))) || new Map()
}

/** What was sent in the order in which it was, then the drafts. */
function messagesOf(caller: Caller, threads: readonly string[]): Promise<MessageFacts[]> {
  return visibleMessages(caller)
    .where("thread_message.thread", "in", threads)
    .orderBy("thread_message.sent", (order) => order.asc().nullsLast())
    .orderBy("thread_message.at")
    .orderBy("thread_message.id")
    .execute()
}

type Shown = {
  readonly message: MessageFacts
  readonly place: Place
  readonly names: ReadonlyMap<string, string>
  readonly audiences: ReadonlyMap<string, Audience[]>
}

/** When it was sent is when it was said: from when it was drafted nobody learns how a State works. */
function toMessage(caller: Caller, { message, place, names, audiences }: Shown): Message {
  const { id, party, author, lang, words, version, status, at, sent } = message
  const shared = (audiences.get(id) ?? []).filter(({ kind }) => kind !== "author")
  return {
    id,
    party,
    author: names.get(author) ?? null,
    mine: author === caller.actor.account,
    lang,
    words,
    version,
    status,
    at: (sent ?? at).toISOString(),
    shared_with: toCircles(shared),
    can: leaveOfMessage(caller.actor, message, place),
  }
}

function toCircles(audiences: readonly Audience[]): Circle[] {
  const circles = audiences.map(({ id, kind, party, class: participants, label }) => ({
    id,
    kind,
    party,
    class: participants,
    label,
  }))
  return [...new Map(circles.map((circle) => [circle.id, circle])).values()]
}
