import type { FastifyReply } from "fastify"
import type { Output } from "../contract.ts"
import type { events } from "./contract.ts"

/** A sign of life, so that a proxy keeps the connection and a browser that is gone is noticed. */
export const HEARTBEAT_MS = 25_000
/** A browser comes back by itself; until then who she is is asked only when something happens. */
export const LONGEST_MS = 15 * 60_000
/** A reader who takes nothing is let go; she is told the present versions when she comes back. */
const MAX_UNSENT_BYTES = 64 * 1024
/** How soon a browser comes back after an end. */
const RETRY_MS = 3_000

export type Changed = Output<(typeof events)["since"]>

export type Stream = {
  send(changed: Changed): void
  end(): void
}

/** Opens an event stream on an answer. */
export function openStream(reply: FastifyReply): Stream {
  // What the guards have set goes along, since nothing after this passes through the server's own sending.
  const headers = {
    ...reply.getHeaders(),
    "content-type": "text/event-stream; charset=utf-8",
    // A server that stops waits for connections that might be used again; this one is not.
    connection: "close",
    "cache-control": "no-store",
  }
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, { ...headers, "x-accel-buffering": "no" } as Record<string, string>)
  const write = (text: string) => {
    if (raw.writableLength > MAX_UNSENT_BYTES) raw.destroy()
    else if (!raw.writableEnded && !raw.destroyed) raw.write(text)
  }
  const beat = setInterval(() => write(": still here\n\n"), HEARTBEAT_MS)
  const end = () => void raw.end()
  const longest = setTimeout(end, LONGEST_MS)
  raw.once("close", () => {
    clearInterval(beat)
    clearTimeout(longest)
  })
  raw.on("error", () => raw.destroy())
  write(`retry: ${RETRY_MS}\n\n`)
  return { end, send: (changed) => write(textOf(changed)) }
}

/** The way back is a moment: an event's number would tell how much happens that this reader may not see. */
function textOf({ events: changes, lost }: Changed): string {
  const told = changes.map(
    ({ at, ...change }) => `id: ${at}\nevent: version\ndata: ${JSON.stringify(change)}\n\n`,
  )
  return (lost ? "event: lost\ndata: {}\n\n" : "") + told.join("")
}
