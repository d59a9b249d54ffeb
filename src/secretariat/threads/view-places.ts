import type { Caller } from "../../platform/room.ts"
import type { CircleKey } from "../access/circle.ts"
import { MAX_TOGETHER, type PlaceView } from "./contract.ts"
import { visibleMessages } from "./find-thread.ts"
import { leaveOfMessage } from "./leave.ts"
import type { HostedThing, Place, Side } from "./place.ts"
import type { Audience, MessageFacts } from "./thread.ts"

type Asked = {
  readonly thing: string
  readonly subject: string
  readonly field: string | undefined
  readonly hosted: HostedThing
}

type Waiting = MessageFacts & { readonly place: string }

/** The places of a thing, and what waits in each to be cleared or sent by the caller. */
export async function viewPlaces(caller: Caller, asked: Asked): Promise<PlaceView[]> {
  const { places } = asked.hosted
  const clears = places.some(({ cleared, sides }) => cleared && sides.some((side) => side.clears))
  const waiting = clears ? await waitingOf(caller, asked) : []
  return places.map((place) => ({
    name: place.name,
    title: place.title,
    national: place.circles.every(({ kind }) => kind === "national" || kind === "institution"),
    cleared: place.cleared,
    visible_to: place.circles.map(toAudience),
    sides: place.sides.map((side) => toSide(caller, { place, side, waiting })),
  }))
}

/** What others read together waits as a whole thing: it is sent together, whatever the field. */
function waitingOf(caller: Caller, { thing, subject }: Asked): Promise<Waiting[]> {
  return visibleMessages(caller)
    .where("thread.thing", "=", thing)
    .where("thread.subject", "=", subject)
    .where("thread_message.sent", "is", null)
    .where("thread_message.status", "in", ["draft", "shared", "cleared"])
    .select("thread.place")
    .orderBy("thread_message.at")
    .orderBy("thread_message.id")
    .limit(MAX_TOGETHER)
    .$castTo<Waiting>()
    .execute()
}

type Shown = { readonly place: Place; readonly side: Side; readonly waiting: readonly Waiting[] }

function toSide(caller: Caller, { place, side, waiting }: Shown): PlaceView["sides"][number] {
  const { party, kinds, clears } = side
  const own = waiting.filter((message) => message.place === place.name && message.party === party)
  const clearable = own.filter((message) => leaveOfMessage(caller.actor, message, place).clear)
  return {
    party,
    kinds: [...kinds],
    clears,
    to_clear: clearable.map(({ id }) => id),
    to_send: clears ? own.filter(({ status }) => status === "cleared").length : 0,
  }
}

function toAudience({ kind, party, class: participants, label }: CircleKey): Audience {
  return { kind, party: party ?? null, class: participants ?? null, label: label ?? null }
}
