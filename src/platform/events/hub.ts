import { logBug } from "../log.ts"
import type { Database } from "../room.ts"
import { openMark, readEvents, type ReadMark } from "./read-events.ts"

/** The table is read once per process this often, as long as anyone listens. */
export const LOOK_EVERY_MS = 250

/** Somebody who follows some things; woken with those of them that something was told about. */
export type Listener = { readonly things: ReadonlySet<string>; wake(changed: readonly string[]): void }

export type Hub = {
  /** @returns what ends it */
  listen(listener: Listener): () => void
  /** Whether the table is being read at present. */
  reading(): boolean
  close(): Promise<void>
}

/** One reader of the event table for all the listeners of a process; at rest when nobody listens. */
export function openHub(db: Database): Hub {
  const listeners = new Set<Listener>()
  let running: Promise<void> | null = null
  let wakeUp = () => {}

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LOOK_EVERY_MS)
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const run = async () => {
    let mark: ReadMark | undefined
    while (listeners.size > 0) {
      try {
        mark ??= await openMark(db)
        tell(listeners, await readEvents(db, mark, Date.now()))
      } catch (thrown) {
        logBug("events not read", thrown)
      }
      await pause()
    }
    running = null
  }

  return {
    listen(listener) {
      listeners.add(listener)
      running ??= run()
      return () => listeners.delete(listener)
    },
    reading: () => running !== null,
    async close() {
      listeners.clear()
      wakeUp()
      await running
    },
  }
}

function tell(listeners: ReadonlySet<Listener>, changed: ReadonlySet<string>): void {
  if (changed.size === 0) return
  for (const listener of listeners) {
    const theirs = [...listener.things].filter((thing) => changed.has(thing))
    if (theirs.length > 0) listener.wake(theirs)
  }
}
