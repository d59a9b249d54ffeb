import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { findStagedFile } from "../../../secretariat/documents/staged-bytes.ts"
import { MAX_WORD_BYTES } from "./limits.ts"

/** A Word file as it comes: as base64, or sent with a form and waiting under its id. */
export type WordFile = { readonly content?: string | undefined; readonly upload?: string | undefined }

/** Its bytes. Refuses one that is larger than any questionnaire before it is read, and a form without a file. */
export async function wordBytes(caller: Caller, { content, upload }: WordFile): Promise<Buffer> {
  if (content !== undefined) return Buffer.from(content, "base64")
  if (upload === undefined) {
    const fields = { upload: { code: "platform.field_missing" } }
    throw problem("questionnaires.problem_not_word", 422, { fields })
  }
  const file = await findStagedFile(caller, upload)
  if (file.size > MAX_WORD_BYTES) {
    throw problem("questionnaires.problem_word_too_large", 413, { values: { limit: MAX_WORD_BYTES } })
  }
  return file.bytes()
}
