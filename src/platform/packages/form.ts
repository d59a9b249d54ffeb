import { z } from "zod"
import { tooLong } from "./strict-json.ts"

/** The version of the form that this program writes, and the only one that it reads. */
export const VERSION = 1 as const

/** Room for one document of the greatest size in base64, and for what goes with it. */
export const MAX_PACKAGE_BYTES = 100 * 1024 * 1024
export const MAX_ATTACHMENT_BYTES = 50 * 1024 * 1024
const MAX_ATTACHMENTS = 500
/** Characters of one text in the body. */
export const MAX_TEXT = 1_000_000

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Kind = z.string().regex(/^[a-z][a-z0-9_.-]{0,63}$/)
const InstallationId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/)
const Signature = z.string().regex(/^[A-Za-z0-9_-]{86}$/)

export const Sender = z.strictObject({ id: InstallationId, key: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })
export type Sender = z.infer<typeof Sender>

/** No folders, no control characters, nothing that turns the direction of what is shown (U+202A to 202E, 2066 to 2069). */
const FileName = z.string().regex(/^(?!\.{1,2}$)[^/\\\p{Cc}\u202a-\u202e\u2066-\u2069]{1,255}$/u)
const MediaType = z.string().regex(/^[a-z0-9][a-z0-9.+-]{0,99}\/[a-z0-9][a-z0-9.+-]{0,99}$/)

const Enclosed = z.strictObject({ name: FileName, type: MediaType, bytes: z.string(), sha256: Hash })

/** A package as it lies in the file, its attachments in base64. */
export const Form = z.strictObject({
  palermo: z.literal(VERSION),
  kind: Kind,
  id: Hash,
  installation: Sender,
  made: z.iso.datetime(),
  for: InstallationId,
  body: z.unknown().refine((body): boolean => body !== undefined),
  attachments: z
    .array(Enclosed)
    .max(MAX_ATTACHMENTS)
    .refine((all) => new Set(all.map((one) => one.name)).size === all.length),
  signature: Signature,
})
export type Form = z.infer<typeof Form>

export const ReceiptForm = z.strictObject({
  palermo: z.literal(VERSION),
  kind: z.literal("receipt"),
  /** The id of the package; null when what arrived was refused before it could be known. */
  package: Hash.nullable(),
  /** Of the exact bytes that arrived. */
  sha256: Hash,
  received: z.iso.datetime(),
  installation: Sender,
  number: z.int().min(1),
  outcome: z.enum(["accepted", "refused"]),
  code: z
    .string()
    .regex(/^[a-z0-9_.]{1,100}$/)
    .nullable(),
  signature: Signature,
})
export type ReceiptForm = z.infer<typeof ReceiptForm>

/** Refuses a body with a text longer than any field takes. Its depth is bounded before. */
export function checkTexts(body: unknown): void {
  if (typeof body === "string" && body.length > MAX_TEXT) throw tooLong(MAX_TEXT)
  if (typeof body === "object" && body !== null) Object.values(body).forEach(checkTexts)
}
