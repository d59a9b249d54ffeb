import { z } from "zod"
import { contract, read, write } from "../../platform/contract.ts"
import { languages } from "../../platform/languages.ts"
import { circleKinds } from "../access/roles.ts"
import { Audience, MAX_PASSAGE, MAX_WORDS, Part, Thread, ThreadKind, threadStatuses } from "./thread.ts"

const Party = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .nullable()
const Thing = z.object({ thing: z.string().regex(/^[a-z_]{1,40}$/), subject: z.uuid() })
const Field = z.string().trim().min(1).max(200)
const PlaceName = z.string().regex(/^[a-z_]{1,40}$/)

const Words = z.object({
  /** On whose behalf; needed only by who could speak for several. */
  party: Party.optional(),
  lang: z.enum(languages),
  words: z.string().trim().min(1).max(MAX_WORDS),
})
const Which = z.object({ thread: z.uuid() })
const WhichMessage = z.object({ message: z.uuid() })

/** Deeds that clear or send many go so many at a time. */
export const MAX_TOGETHER = 500

const PlaceView = z
  .object({
    name: z.string(),
    title: z.string(),
    national: z.boolean(),
    cleared: z.boolean(),
    visible_to: z.array(Audience),
    sides: z.array(
      z.object({
        party: z.string().nullable(),
        kinds: z.array(ThreadKind),
        clears: z.boolean(),
        /** Drafts that the caller could clear now, and those that are cleared and wait to be sent. */
        to_clear: z.array(z.uuid()),
        to_send: z.int(),
      }),
    ),
  })
  .meta({ id: "ThreadPlace" })
export type PlaceView = z.output<typeof PlaceView>

export const Threads = z
  .object({
    thing: z.string(),
    subject: z.uuid(),
    field: z.string().nullable(),
    part: Part.nullable(),
    newest: z.int().nullable(),
    title: z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
    path: z.string(),
    places: z.array(PlaceView),
    threads: z.array(Thread),
    next: z.uuid().nullable(),
  })
  .meta({ id: "Threads" })
export type Threads = z.output<typeof Threads>

export const threads = contract("threads", {
  /** What is said of one thing, or of one field of it, the oldest first. */
  list: read(
    "/things/:thing/:subject/threads",
    Thing.extend({
      field: Field.optional(),
      place: PlaceName.optional(),
      status: z.enum(threadStatuses).optional(),
      kind: ThreadKind.optional(),
      /** Those that wait for a State for which the caller speaks. */
      turn: z.literal("mine").optional(),
      after: z.uuid().optional(),
    }),
    Threads,
  ),
  show: read("/threads/:thread", Which, Thread),

  open: write(
    "/things/:thing/:subject/threads",
    Thing.extend({
      field: Field.optional(),
      version: z.int().min(1),
      passage: z.string().trim().min(1).max(MAX_PASSAGE).optional(),
      place: PlaceName,
      kind: ThreadKind,
    }).extend(Words.shape),
    Thread,
  ),
  reply: write(
    "/threads/:thread/messages",
    Which.extend(Words.shape).extend({ version: z.int().min(1).optional() }),
    Thread,
  ),
  revise: write(
    "/thread-messages/:message/words",
    WhichMessage.extend(Words.omit({ party: true }).shape),
    Thread,
  ),
  share: write(
    "/thread-messages/:message/sharing",
    WhichMessage.extend({ circle: z.enum(circleKinds) }),
    Thread,
  ),
  /** Clears drafts that the caller sees, for the side that wrote them. */
  clear: write(
    "/things/:thing/:subject/clearances",
    Thing.extend({
      place: PlaceName,
      party: Party.optional(),
      messages: z.array(z.uuid()).min(1).max(MAX_TOGETHER),
    }),
    z.object({ cleared: z.int() }),
  ),
  giveBack: write("/thread-messages/:message/return", WhichMessage, Thread),
  /** Sends all that is cleared for one side in one place, in one deed. */
  send: write(
    "/things/:thing/:subject/sendings",
    Thing.extend({ place: PlaceName, party: Party.optional() }),
    z.object({ sent: z.int() }),
  ),
  /** What others have read leaves a tombstone; copies cannot be called back. */
  withdraw: write("/thread-messages/:message/withdrawal", WhichMessage, z.object({ message: z.uuid() })),
  close: write("/threads/:thread/closure", Which, Thread),
})
