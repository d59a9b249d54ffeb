import { createHash, createHmac } from "node:crypto"

/** The token of the session that this deed opens: the same deed gives the same token, so a repeated sign-in is one. */
export function sessionToken(secret: Buffer, deed: string): string {
  return createHmac("sha256", secret).update(`session ${deed}`).digest("base64url")
}

/** What the database keeps of a token that opens something: whoever reads the table cannot use it. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest()
}
