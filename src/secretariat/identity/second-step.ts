import { createHmac } from "node:crypto"
import { Secret, TOTP } from "otpauth"

/** One step of 30 seconds before or after ours is taken: clocks of old laptops drift. */
const WINDOW = 1
const PERIOD_SECONDS = 30

/** The secret that an invitation's page shows as a picture: made from the link, so that nothing is kept before it is used. */
export function secretForInvitation(secret: Buffer, token: string): Buffer {
  return createHmac("sha256", secret).update(`totp ${token}`).digest().subarray(0, 20)
}

/** What an authenticator reads: the address of the secret, and the secret itself to be typed. */
export function enrolment(secret: Buffer, address: string): { uri: string; typed: string } {
  const totp = totpOf(secret, address)
  return { uri: totp.toString(), typed: totp.secret.base32.replaceAll(/(.{4})(?=.)/g, "$1 ") }
}

/** The step of time to which a code belongs, or null when it is wrong. A step is used once only. */
export function stepOf(secret: Buffer, code: string, now: Date): number | null {
  const token = code.replaceAll(/[^\p{Nd}]/gu, "")
  const delta = totpOf(secret, "").validate({ token, window: WINDOW, timestamp: now.getTime() })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta
}

function totpOf(secret: Buffer, label: string): TOTP {
  const bytes = new Uint8Array(secret)
  return new TOTP({
    issuer: "Palermo",
    label: label || "Palermo",
    algorithm: "SHA1",
    digits: 6,
    period: PERIOD_SECONDS,
    secret: new Secret({ buffer: bytes.buffer }),
  })
}
