import { sign, verify, type KeyObject } from "node:crypto"
import { z } from "zod"
import { NOTHING, sha256 } from "./entry.ts"

/** How far a chain had come: its newest entry's number and hash. */
export type Head = { readonly chain: string; readonly number: number; readonly hash: Buffer }

/**
 * All heads of one moment under one root. It lists only the heads that moved since the seal before, and names that
 * seal by its hash; the root covers every head, so that a chain which nobody writes to is sealed again each time.
 */
export type Seal = {
  readonly number: number
  readonly at: string
  readonly heads: readonly Head[]
  readonly root: Buffer
  readonly previous: Buffer
  readonly signature: Buffer
}

type Unsigned = Omit<Seal, "signature">

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Line = z.strictObject({
  number: z.int().positive(),
  at: z.string(),
  heads: z.array(z.tuple([z.string(), z.int().positive(), Hash])),
  root: Hash,
  previous: Hash,
  signature: z.string().regex(/^[0-9a-f]{128}$/),
})

export function signSeal(seal: Unsigned, key: KeyObject): Seal {
  return { ...seal, signature: sign(null, signedBytes(seal), key) }
}

export function isSignedBy(seal: Seal, key: KeyObject): boolean {
  return verify(null, signedBytes(seal), key, seal.signature)
}

/** One line of the seal file, without its end. The same seal is always the same line. */
export function sealLine(seal: Seal): string {
  return JSON.stringify({ ...body(seal), signature: seal.signature.toString("hex") })
}

/** Reads a line of the seal file; null when it is not exactly as `sealLine` writes it. */
export function parseSeal(line: string): Seal | null {
  const parsed = Line.safeParse(parseJson(line))
  if (!parsed.success) return null
  const { heads, root, previous, signature, ...rest } = parsed.data
  const seal: Seal = {
    ...rest,
    heads: heads.map(([chain, number, hash]) => ({ chain, number, hash: Buffer.from(hash, "hex") })),
    root: Buffer.from(root, "hex"),
    previous: Buffer.from(previous, "hex"),
    signature: Buffer.from(signature, "hex"),
  }
  return sealLine(seal) === line ? seal : null
}

/** What the next seal names as `previous`: the hash of the whole line, or nothing before the first. */
export function hashSeal(seal: Seal | null): Buffer {
  return seal ? sha256(sealLine(seal)) : NOTHING
}

/** Heads as they are listed under a root: by chain, in the order of code units, whatever the database's collation. */
export function sortHeads(heads: readonly Head[]): readonly Head[] {
  return heads.toSorted((a, b) => (a.chain < b.chain ? -1 : 1))
}

/** The hash of one head, a leaf under the root. */
export function hashHead({ chain, number, hash }: Head): Buffer {
  return sha256(JSON.stringify([chain, number, hash.toString("hex")]))
}

/** The root of all heads, their leaves in the order of `sortHeads`. */
export function rootOf(leaves: readonly Buffer[]): Buffer {
  return sha256(Buffer.concat(leaves))
}

function body({ number, at, heads, root, previous }: Unsigned) {
  return {
    number,
    at,
    heads: heads.map((head) => [head.chain, head.number, head.hash.toString("hex")]),
    root: root.toString("hex"),
    previous: previous.toString("hex"),
  }
}

function signedBytes(seal: Unsigned): Buffer {
  return Buffer.from(`palermo record seal\n${JSON.stringify(body(seal))}`)
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
