import { Readable } from "node:stream"
import { readBlob } from "../../platform/blobs.ts"
import type { Output } from "../../platform/contract.ts"
import type { Database } from "../../platform/room.ts"
import type { documents } from "./contract.ts"

/** What is needed of an HTTP reply. */
type ReplyLike = { headers(values: Record<string, string>): unknown; send(payload: unknown): unknown }

/**
 * The one door through which bytes leave. They are always a download and never a page of ours: whatever a file holds,
 * the browser runs none of it here. Leave was asked by the read that gave `output`.
 */
export function documentBytes(db: Database) {
  return async <R extends ReplyLike>(reply: R, output: unknown): Promise<R> => {
    const sent = output as Output<typeof documents.download> | Output<typeof documents.downloadPaper>
    const { name, type, size } = sent
    reply.headers({
      "content-type": type,
      "content-length": String(size),
      "content-disposition": disposition(name),
      "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    })
    if ("content" in sent) reply.send(Buffer.from(sent.content, "base64"))
    else reply.send(Readable.from(readBlob(db, sent.blob), { objectMode: false, highWaterMark: 1 }))
    return reply
  }
}

/** RFC 6266: the name in ASCII for old programs, and in full as RFC 8187 (formerly 5987) writes it. */
export function disposition(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_")
  const full = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}
