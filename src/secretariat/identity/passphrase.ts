import { argon2, randomBytes, timingSafeEqual } from "node:crypto"
import { promisify } from "node:util"
import { dictionary } from "@zxcvbn-ts/language-common"
import { problem } from "../../platform/problem.ts"
import { MIN_PASSPHRASE } from "./passphrase-limits.ts"

const MEMORY_KIB = 19_456
const PASSES = 2
const TAG_BYTES = 32

const derive = promisify(argon2)
const breached = new Set(dictionary["passwords-common"])

/** Refuses a passphrase that is short, or known from breaches, or built from the person's own address. */
export function insistStrong(passphrase: string, address: string): void {
  const text = passphrase.normalize("NFKC")
  if ([...text].length < MIN_PASSPHRASE) refuse("identity.field_passphrase_short")
  if (isKnown(text, address)) refuse("identity.field_passphrase_known")
}

function refuse(code: string): never {
  const fields = { passphrase: { code, values: { limit: MIN_PASSPHRASE } } }
  throw problem("identity.problem_passphrase", 422, { fields })
}

/** Known passwords, also doubled or padded with figures, as people stretch them to the length that is asked. */
function isKnown(text: string, address: string): boolean {
  const plain = text.toLowerCase()
  const core = plain.replace(/^[\d\W_]+|[\d\W_]+$/g, "")
  const half = plain.slice(0, Math.ceil(plain.length / 2))
  const repeated = half.repeat(2).startsWith(plain) && breached.has(half)
  const own = address.split("@")[0]?.toLowerCase() ?? ""
  return (
    breached.has(plain) ||
    breached.has(core) ||
    repeated ||
    new Set(plain).size < 5 ||
    (own.length > 3 && core === own)
  )
}

/** What the database keeps: Argon2id with its own salt, `salt.tag` in base64url. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16)
  return `${salt.toString("base64url")}.${(await tagOf(passphrase, salt)).toString("base64url")}`
}

export async function passphraseFits(passphrase: string, kept: string): Promise<boolean> {
  const [salt = "", tag = ""] = kept.split(".")
  const expected = Buffer.from(tag, "base64url")
  const given = await tagOf(passphrase, Buffer.from(salt, "base64url"))
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** Takes as long as a real check, so that an unknown address is answered like a wrong passphrase. */
export async function pretendToCheck(passphrase: string): Promise<false> {
  await tagOf(passphrase, randomBytes(16))
  return false
}

async function tagOf(passphrase: string, nonce: Buffer): Promise<Buffer> {
  const message = Buffer.from(passphrase.normalize("NFKC"), "utf8")
  return derive("argon2id", {
    message,
    nonce,
    parallelism: 1,
    tagLength: TAG_BYTES,
    memory: MEMORY_KIB,
    passes: PASSES,
  })
}
