import { perform } from "../perform.ts"
import type { Turn } from "./page-routes.ts"
import { spool, type Spooled } from "./spool.ts"

export type Pairs = readonly (readonly [string, string])[]

type Waiting = {
  readonly field: string
  readonly name: string
  readonly type: string
  readonly bytes: Spooled
}

/**
 * Reads a form's pairs into `pairs`. A file among them is kept first, and its pair then holds the id under which it
 * waits. Texts are all read before a file may be refused: none is lost.
 */
export async function readForm(turn: Turn, pairs: [string, string][]): Promise<void> {
  const { request } = turn
  if (!request.isMultipart()) {
    pairs.push(...((request.body as [string, string][] | undefined) ?? []))
    return
  }
  const files: Waiting[] = []
  try {
    for await (const part of request.parts()) {
      if (part.type === "field") pairs.push([part.fieldname, String(part.value)])
      else if (part.filename) {
        const { fieldname: field, filename: name, mimetype: type } = part
        files.push({ field, name, type, bytes: await spool(part.file) })
      } else part.file.resume()
    }
    for (const file of files) pairs.push([file.field, await stage(turn, file)])
  } finally {
    await Promise.all(files.map(({ bytes }) => bytes.drop()))
  }
}

async function stage({ serving, credentials }: Turn, { name, type, bytes }: Waiting): Promise<string> {
  const input = { name, type }
  const staged = await perform(serving.house, {
    operation: serving.stage,
    input,
    credentials,
    upload: bytes.open,
  })
  return (staged as { id: string }).id
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
