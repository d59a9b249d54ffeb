import { answerApart } from "../../../platform/apart/answer-apart.ts"
import { makeLexica } from "../../../secretariat/likeness/fingerprint.ts"
import { inputOfFile } from "../../../secretariat/meetings/report/read-file.ts"
import { readyForm } from "../harvest/candidates.ts"
import { harvest } from "../harvest/harvest.ts"
import { passagesOf } from "./passages.ts"
import type { ReadAgainst } from "./read-form-apart.ts"

await answerApart(async (bytes, { form, terms, give }: ReadAgainst) => {
  const input = await inputOfFile(bytes)
  const found = harvest(input, readyForm(form, makeLexica(terms)))
  return give === "harvest" ? found : passagesOf(input, found)
})
