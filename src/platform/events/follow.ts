import type { FastifyReply } from "fastify"
import { logBug } from "../log.ts"
import type { Hub } from "./hub.ts"
import { openStream, type Changed, type Stream } from "./stream.ts"

/** Asks which of some things have changed, as the listener: what she may not see is not in the answer. */
export type Ask = (input: { things: readonly string[]; since?: string }) => Promise<Changed>

export type Follower = {
  /** Says how things stand and from then on what changes. Refuses as the question does. */
  begin(reply: FastifyReply, input: Parameters<Ask>[0]): Promise<void>
  end(): void
}

/**
 * Follows things for one listener. It listens before it asks how things stand, so that nothing falls between; and it
 * follows only those that are there for her: to her it is as if nothing ever happened to the others.
 */
export function follow(hub: Hub, asked: readonly string[], ask: Ask): Follower {
  const things = new Set(asked)
  const waiting = new Set<string>()
  const known = new Map<string, number>()
  let stream: Stream | undefined
  let telling = false

  /** What she has heard already is not said again. */
  const news = ({ events, ...rest }: Changed): Changed => {
    const fresh = events.filter(({ thing, id, version }) => known.get(`${thing}:${id}`) !== version)
    for (const { thing, id, version } of fresh) known.set(`${thing}:${id}`, version)
    return { ...rest, events: fresh }
  }
  const tell = async (to: Stream) => {
    if (telling) return
    telling = true
    try {
      while (waiting.size > 0) {
        const changed = [...waiting]
        waiting.clear()
        to.send(news(await ask({ things: changed })))
      }
    } catch (thrown) {
      logBug("listener not told", thrown)
      to.end()
    } finally {
      telling = false
    }
  }
  const unlisten = hub.listen({
    things,
    wake(changed) {
      for (const thing of changed) waiting.add(thing)
      if (stream) void tell(stream)
    },
  })

  return {
    async begin(reply, input) {
      const first = await ask(input)
      const there = new Set(first.watching)
      for (const thing of asked) if (!there.has(thing)) things.delete(thing)
      for (const thing of waiting) if (!there.has(thing)) waiting.delete(thing)
      stream = openStream(reply)
      stream.send(news(first))
      void tell(stream)
    },
    end() {
      unlisten()
      stream?.end()
    },
  }
}
