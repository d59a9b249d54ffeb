import { createReadStream, createWriteStream } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"
import type { MultipartFile } from "@fastify/multipart"
import type { FastifyRequest } from "fastify"
import type { Credentials } from "../house.ts"
import { perform } from "../perform.ts"
import { problem } from "../problem.ts"
import type { Serving } from "./serving.ts"

export type Pairs = readonly (readonly [string, string])[]

/** A form's pairs. A file among them is kept first, and its pair then holds the id under which it waits. */
export async function readForm(serving: Serving, request: FastifyRequest, credentials: Credentials): Promise<Pairs> {
  if (!request.isMultipart()) return (request.body as Pairs | undefined) ?? []

  const pairs: [string, string][] = []
  for await (const part of request.parts()) {
    if (part.type === "field") pairs.push([part.fieldname, String(part.value)])
    else if (part.filename) pairs.push([part.fieldname, await stage(serving, part, credentials)])
    else part.file.resume()
  }
  return pairs
}

/** Writes an upload to a temporary file first, so that a slow line holds no transaction open. */
async function stage(serving: Serving, part: MultipartFile, credentials: Credentials): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "palermo-upload-"))
  try {
    const path = join(folder, "bytes")
    await pipeline(part.file, createWriteStream(path))
    if (part.file.truncated) throw problem("platform.problem_too_large", 413)
    const input = { name: part.filename, type: part.mimetype }
    const upload = createReadStream(path)
    const staged = await perform(serving.house, { operation: serving.stage, input, credentials, upload })
    return (staged as { id: string }).id
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The last value under a name. */
export function valueOf(pairs: Pairs, name: string): string | undefined {
  return pairs.findLast(([key]) => key === name)?.[1]
}

/** A form's pairs as the page shows them again: a repeated name is a list. */
export function valuesOf(pairs: Pairs): Record<string, string | string[]> {
  const values = new Map<string, string[]>()
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value])
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? "") : all]))
}
