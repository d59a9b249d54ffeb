import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import type { Moves } from "../../platform/moves.ts"
import { Circle } from "../access/circle.ts"
import { circleKinds } from "../access/roles.ts"

/** Longer words are a paper, which is a document. */
export const MAX_WORDS = 8_000
/** What reads well in a dialogue; the composer says so, and takes more. */
export const SOFT_WORDS = 2_000
/** The passage of which a thread speaks. */
export const MAX_PASSAGE = 1_000
/** A thread that has more is asked anew. */
export const MAX_MESSAGES = 200
/** Threads of one thing in one place. */
export const MAX_THREADS = 2_000

export const threadKinds = [
  "comment",
  "clarification",
  "good_practice",
  "challenge",
  "suggestion",
  "assistance_need",
] as const
export const ThreadKind = z.enum(threadKinds)
export type ThreadKind = z.output<typeof ThreadKind>

export const threadStatuses = ["draft", "asked", "answered", "closed"] as const
export type ThreadStatus = (typeof threadStatuses)[number]

/** Asked, answered by who was asked, closed by the asker alone; who asks again has asked. */
export const threadMoves = {
  ask: { from: ["draft", "asked", "answered"], to: "asked" },
  answer: { from: ["asked", "answered"], to: "answered" },
  close: { from: ["asked", "answered"], to: "closed" },
} as const satisfies Moves<ThreadStatus>

const messageStatuses = ["draft", "shared", "cleared", "sent", "withdrawn"] as const
export type MessageStatus = (typeof messageStatuses)[number]

/** The author's alone, then shared with those who confer, cleared by their focal point, and sent with the others. */
export const messageMoves = {
  share: { from: ["draft", "shared"], to: "shared" },
  clear: { from: ["draft", "shared"], to: "cleared" },
  giveBack: { from: ["cleared"], to: "shared" },
  send: { from: ["cleared"], to: "sent" },
  withdraw: { from: ["draft", "shared", "cleared", "sent"], to: "withdrawn" },
} as const satisfies Moves<MessageStatus>

/** An audience by what it is, whether or not it has a row yet. */
export const Audience = Circle.omit({ id: true }).meta({ id: "ThreadAudience" })
export type Audience = z.output<typeof Audience>

export const Message = z
  .object({
    id: z.uuid(),
    /** The State or organization that speaks; null for the secretariat. */
    party: z.string().nullable(),
    /** Who wrote it, for her own colleagues only. */
    author: z.string().nullable(),
    mine: z.boolean(),
    lang: z.enum(languages),
    /** Null when it was withdrawn. */
    words: z.string().nullable(),
    /** The version of the thing of which it speaks: a reply may go with a newer one. */
    version: z.int(),
    status: z.enum(messageStatuses),
    at: z.iso.datetime(),
    /** With whom a draft is shared. */
    shared_with: z.array(Circle),
    can: z.object({
      revise: z.boolean(),
      share: z.array(z.enum(circleKinds)),
      clear: z.boolean(),
      give_back: z.boolean(),
      withdraw: z.boolean(),
    }),
  })
  .meta({ id: "ThreadMessage" })
export type Message = z.output<typeof Message>

/** What a room above makes of a thread. */
const Onward = z.object({ key: z.string(), path: z.string() })
export type Onward = z.output<typeof Onward>

/** A field in the words of its thing's room: a question by its number. */
export const Part = z.object({ number: z.string(), lang: z.enum(languages), text: z.string() })
export type Part = z.output<typeof Part>

export const Thread = z
  .object({
    id: z.uuid(),
    thing: z.string(),
    subject: z.uuid(),
    field: z.string().nullable(),
    part: Part.nullable(),
    version: z.int(),
    /** The newest version that the reader sees; it differs from `version` when the thing has moved on. */
    newest: z.int(),
    passage: z.string().nullable(),
    place: z.string(),
    kind: ThreadKind,
    status: z.enum(threadStatuses),
    asker: z.string().nullable(),
    answerer: z.string().nullable(),
    at: z.iso.datetime(),
    messages: z.array(Message),
    visible_to: z.array(Circle),
    onward: z.array(Onward),
    can: z.object({ reply: z.array(z.string().nullable()), close: z.boolean() }),
  })
  .meta({ id: "Thread" })
export type Thread = z.output<typeof Thread>

export type ThreadFacts = {
  readonly id: string
  readonly thing: string
  readonly subject: string
  readonly field: string | null
  readonly version: number
  readonly passage: string | null
  readonly place: string
  readonly kind: ThreadKind
  readonly asker: string | null
  readonly answerer: string | null
  readonly status: ThreadStatus
  readonly at: Date
}

export type MessageFacts = {
  readonly id: string
  readonly thread: string
  readonly party: string | null
  readonly author: string
  readonly lang: (typeof languages)[number]
  readonly words: string | null
  readonly version: number
  readonly status: MessageStatus
  readonly at: Date
  readonly sent: Date | null
}
