import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"

/** A post whose session had run out: it travels, sealed, through the sign-in page and is done afterwards. */
export type KeptPost = {
  readonly path: string
  readonly pairs: readonly (readonly [string, string])[]
  readonly account: string
  readonly until: number
}

/** How long typed text waits inside the sign-in page. */
export const KEEP_POST_MS = 60 * 60 * 1000

const ALGORITHM = "aes-256-gcm"

function keyOf(secret: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", "kept post", 32))
}

/** Seals a post for the reader's own browser: it can neither be read nor changed there. */
export function sealPost(secret: Buffer, kept: KeptPost): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(ALGORITHM, keyOf(secret), nonce)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(kept), "utf8"), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url")
}

/** Opens what was sealed here, within its hour; anything else is null. */
export function openPost(secret: Buffer, sealed: string, now: Date): KeptPost | null {
  try {
    const bytes = Buffer.from(sealed, "base64url")
    const decipher = createDecipheriv(ALGORITHM, keyOf(secret), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8")
    const kept = JSON.parse(text) as KeptPost
    return kept.until > now.getTime() ? kept : null
  } catch {
    return null
  }
}
