import { answerApart } from "../../../platform/apart.ts"
import { makeLexica } from "../../../secretariat/likeness/fingerprint.ts"
import type { Terms } from "../../../secretariat/likeness/terms/read-terms.ts"
import { inputOfFile } from "../../../secretariat/meetings/report/read-file.ts"
import type { Form } from "../harvest/form.ts"
import { harvest } from "../harvest/harvest.ts"
import { passagesOf, type ReadLetter } from "./passages.ts"

/** What is read, and against which questions. The term table comes along, since this thread has none. */
export type ToRead = { readonly bytes: Uint8Array; readonly form: Form; readonly terms: Terms }

await answerApart(async ({ bytes, form, terms }: ToRead): Promise<ReadLetter> => {
  const input = await inputOfFile(bytes)
  return passagesOf(input, harvest(input, form, makeLexica(terms)))
})
