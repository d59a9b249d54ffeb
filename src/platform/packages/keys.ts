import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from "node:crypto"
import { problem } from "../problem.ts"

/**
 * Installations know each other by an Ed25519 key (RFC 8032). Its public half is written as the `x` of its JWK
 * (RFC 8037): 43 characters that fit in a file, in a table and in a letter.
 */
export type InstallationKey = {
  /** The lasting name of the installation; a new key keeps it. */
  readonly id: string
  readonly key: string
  /** PKCS #8 PEM: never leaves the installation. */
  readonly secret: string
}

/** Makes a key; a first one also gives the installation its id. */
export function makeInstallationKey(id?: string): InstallationKey {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519")
  const key = wordOf(publicKey)
  return { id: id ?? keyId(key), key, secret: privateKey.export({ format: "pem", type: "pkcs8" }).toString() }
}

/** The key of an installation that has been opened, in the form in which packages and receipts are signed. */
export function installationKey(installation: {
  id: string
  key: KeyObject
  publicKey: KeyObject
}): InstallationKey {
  const secret = installation.key.export({ format: "pem", type: "pkcs8" }).toString()
  return { id: installation.id, key: wordOf(installation.publicKey), secret }
}

/**
 * What two people read to each other to compare keys: the first half of the JWK thumbprint (RFC 7638) in hex. 128 bits,
 * because whoever would make a second key with the same id may have great means.
 */
export function keyId(key: string): string {
  return createHash("sha256").update(`{"crv":"Ed25519","kty":"OKP","x":"${key}"}`).digest("hex").slice(0, 32)
}

export function publicPem(key: string): string {
  return publicKeyOf(key).export({ format: "pem", type: "spki" }).toString()
}

export function publicJwk(key: string): { kty: "OKP"; crv: "Ed25519"; x: string; kid: string } {
  return { kty: "OKP", crv: "Ed25519", x: key, kid: keyId(key) }
}

/** Reads a public key as PEM or JWK text. Refuses with `platform.problem_key_unreadable` anything but Ed25519. */
export function readPublicKey(text: string): string {
  try {
    const trimmed = text.trim()
    const found = trimmed.startsWith("{")
      ? createPublicKey({ key: JSON.parse(trimmed), format: "jwk" })
      : createPublicKey(trimmed)
    if (found.asymmetricKeyType === "ed25519") return wordOf(found)
  } catch {
    // Whatever OpenSSL or JSON say about it: it is not a key that we can use.
  }
  throw problem("platform.problem_key_unreadable")
}

export function signText(text: string, { secret }: InstallationKey): string {
  return sign(null, Buffer.from(text), createPrivateKey(secret)).toString("base64url")
}

/** Whether the key has signed the text. A signature has one spelling only; any other is none. */
export function isSigned(text: string, signature: string, key: string): boolean {
  const bytes = Buffer.from(signature, "base64url")
  if (bytes.toString("base64url") !== signature) return false
  try {
    return verify(null, Buffer.from(text), publicKeyOf(key), bytes)
  } catch {
    return false
  }
}

function publicKeyOf(key: string): KeyObject {
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: key }, format: "jwk" })
}

function wordOf(key: KeyObject): string {
  return key.export({ format: "jwk" }).x as string
}
