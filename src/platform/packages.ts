import { createHash } from "node:crypto"
import {
  checkTexts,
  Form,
  MAX_ATTACHMENT_BYTES,
  MAX_PACKAGE_BYTES,
  VERSION,
  type Sender,
} from "./packages/form.ts"
import { isSigned, keyId, signText, type InstallationKey } from "./packages/keys.ts"
import { canonical, readStrictJson } from "./packages/strict-json.ts"
import { problem } from "./problem.ts"

/**
 * What one installation hands to another: one signed file, carried by whatever carries files. Everything but the bytes
 * of the attachments is signed as it stands, those by their hash; the id is the hash of what is signed, so the same
 * content is the same file, byte for byte, and can be received twice without harm.
 */
export type Content = {
  readonly kind: string
  /** The id of the installation to which it is addressed. */
  readonly for: string
  readonly made: Date
  /** Any JSON. */
  readonly body: unknown
  readonly attachments: readonly Attachment[]
}

type Attachment = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/** A package that was opened: from whom it is has been proved, what it may change is for the receiver to decide. */
export type Package = Omit<Content, "made" | "attachments"> & {
  readonly id: string
  readonly installation: Sender
  readonly made: string
  readonly attachments: readonly (Attachment & { readonly sha256: string })[]
}

/** Who we are, and whose packages we take. One id may have several keys while a key is being replaced. */
export type Trust = { readonly me: string; readonly installations: readonly Sender[] }

/**
 * Makes the file. Refuses what `open` would refuse for its form or size, so that nothing is sent that cannot be
 * received.
 */
export function seal(content: Content, key: InstallationKey): Uint8Array {
  const enclosed = content.attachments.reduce((sum, one) => sum + one.bytes.length, 0)
  if (enclosed > MAX_PACKAGE_BYTES)
    throw problem("platform.problem_file_too_large", 413, { values: { limit: MAX_PACKAGE_BYTES } })
  const attachments = content.attachments.map(({ name, type, bytes }) => {
    if (bytes.length > MAX_ATTACHMENT_BYTES) throw tooLarge(name)
    return { name, type, bytes: Buffer.from(bytes).toString("base64"), sha256: sha256(bytes) }
  })
  const unsigned = {
    palermo: VERSION,
    kind: content.kind,
    installation: { id: key.id, key: key.key },
    made: content.made.toISOString(),
    for: content.for,
    body: content.body,
    attachments,
  }
  const text = signedText(unsigned)
  const bytes = Buffer.from(canonical({ ...unsigned, id: sha256(text), signature: signText(text, key) }))
  readForm(bytes)
  return bytes
}

/**
 * Opens a file from somebody else's hands. Refuses with `platform.problem_file_…` (see `readStrictJson`) or
 * `platform.problem_package_…`: `not_one`, `version`, `altered`, `sender` (an installation or key that is not trusted),
 * `addressee`, `attachment` (its bytes are not those that were signed), `attachment_size`. To be called in a process
 * with bounds, as every reader of files is.
 */
export function open(bytes: Uint8Array, trust: Trust): Package {
  const { signature, palermo: _, ...form } = readForm(bytes)
  const text = signedText({ palermo: VERSION, ...form })
  if (sha256(text) !== form.id || !isSigned(text, signature, form.installation.key))
    throw problem("platform.problem_package_altered")
  const { id, key } = form.installation
  if (!trust.installations.some((known) => known.id === id && known.key === key))
    throw problem("platform.problem_package_sender", 422, { values: { installation: id, key: keyId(key) } })
  if (form.for !== trust.me)
    throw problem("platform.problem_package_addressee", 422, { values: { for: form.for } })
  return { ...form, attachments: form.attachments.map(unpacked) }
}

/** Who says that it signed the file: nothing of it is proved before `open` has. */
export function senderOf(bytes: Uint8Array): Sender {
  return readForm(bytes).installation
}

export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex")
}

function readForm(bytes: Uint8Array): Form {
  const value = readStrictJson(bytes, MAX_PACKAGE_BYTES)
  const version =
    typeof value === "object" && value !== null && "palermo" in value ? value.palermo : undefined
  if (typeof version === "number" && version !== VERSION)
    throw problem("platform.problem_package_version", 422, { values: { version, known: VERSION } })
  const form = Form.safeParse(value)
  if (!form.success) throw problem("platform.problem_package_not_one")
  checkTexts(form.data.body)
  return form.data
}

/** What the signature is over. The first line keeps a package from ever passing for another kind of signed text. */
function signedText(form: Omit<Form, "id" | "signature"> & { id?: string }): string {
  const { id: _, ...rest } = form
  const attachments = form.attachments.map(({ name, type, sha256 }) => ({ name, type, sha256 }))
  return `palermo package ${VERSION}\n${canonical({ ...rest, attachments })}`
}

function unpacked({
  name,
  type,
  bytes: spelled,
  sha256: expected,
}: Form["attachments"][number]): Package["attachments"][number] {
  const bytes = Buffer.from(spelled, "base64")
  if (bytes.length > MAX_ATTACHMENT_BYTES) throw tooLarge(name)
  if (bytes.toString("base64") !== spelled || sha256(bytes) !== expected)
    throw problem("platform.problem_package_attachment", 422, { values: { name } })
  return { name, type, bytes, sha256: expected }
}

function tooLarge(name: string) {
  return problem("platform.problem_package_attachment_size", 413, {
    values: { name, limit: MAX_ATTACHMENT_BYTES },
  })
}
