import { z } from "zod"
import { register } from "../../platform/registers.ts"
import type { Caller } from "../../platform/room.ts"

/** Rooms give at most this many rows each; the rest is reached from the room's own list. */
export const MAX_WORK = 50

/** One row of "My work": what, who waits, since when, and the page where the one action is. */
export const WorkItem = z
  .object({
    /** A sentence's key and its values: rooms speak in keys, the reader's language makes the words. */
    key: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
    path: z.string(),
    since: z.iso.datetime(),
    due: z.iso.date().nullable(),
    /** The State or institution with which it waits, if any. */
    party: z.string().nullable(),
  })
  .meta({ id: "WorkItem" })
export type WorkItem = z.output<typeof WorkItem>

export const WorkLists = z
  .object({ turn: z.array(WorkItem), waiting: z.array(WorkItem), deadlines: z.array(WorkItem) })
  .meta({ id: "WorkLists" })
export type WorkLists = z.output<typeof WorkLists>

/** Each room puts in what waits for this person, through its own `visible…`. */
export const work = register<(caller: Caller) => Promise<WorkLists>>("work")
