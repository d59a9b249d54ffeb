import type { Actor } from "../../platform/room.ts"
import { openMoves } from "../../platform/moves.ts"
import type { Place, Side } from "./place.ts"
import {
  messageMoves,
  threadMoves,
  type Message,
  type MessageFacts,
  type Thread,
  type ThreadFacts,
} from "./thread.ts"

const UNSENT: readonly string[] = ["draft", "shared"]

/** What the caller may do with one message: its author with her draft, who clears for that side with what is shared. */
export function leaveOfMessage(actor: Actor, message: MessageFacts, place: Place): Message["can"] {
  const side = place.sides.find(({ party }) => party === message.party)
  const own = side !== undefined && message.author === actor.account
  const clears = side?.clears === true && place.cleared
  const open = openMoves(messageMoves, message.status, {
    share: own && place.cleared,
    clear: clears && (own || message.status === "shared"),
    giveBack: clears,
    send: clears,
    // What was sent is the State's word, and who clears for it takes it back; a draft is its author's.
    withdraw: own || (clears && message.status === "sent"),
  })
  return {
    revise: UNSENT.includes(message.status) && (own || clears),
    share: open.share ? (side?.confer ?? []).map(({ kind }) => kind) : [],
    clear: open.clear,
    give_back: open.giveBack,
    withdraw: open.withdraw,
  }
}

/** Everybody who speaks in the place may reply to what was sent; only the side that asked closes. */
export function leaveOfThread(thread: ThreadFacts, place: Place): Thread["can"] {
  const asking = place.sides.find(({ party }) => party === thread.asker)
  const { close } = openMoves(threadMoves, thread.status, {
    ask: false,
    answer: false,
    close: asking?.clears === true,
  })
  const open = thread.status === "asked" || thread.status === "answered"
  return { reply: open ? place.sides.map(({ party }) => party) : [], close }
}

/** Whether what this side sends is a question to the other, its answer, or a word of a third. */
export function turnOf(thread: ThreadFacts, { party }: Pick<Side, "party">): "ask" | "answer" | null {
  if (party === thread.asker) return "ask"
  return thread.answerer !== null && party === thread.answerer ? "answer" : null
}
