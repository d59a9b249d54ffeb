import { runApart } from "../../../platform/apart.ts"
import type { Caller } from "../../../platform/room.ts"
import { shippedTerms } from "../../../secretariat/likeness/terms/shipped-terms.ts"
import type { HeldQuestionnaire } from "../../questionnaires/hold-questionnaire.ts"
import { textsOf } from "../../questionnaires/words.ts"
import type { Form } from "../harvest/form.ts"
import type { ToRead } from "./reader.ts"
import type { ReadLetter } from "./passages.ts"

/** Beside this module: as source in tests, as a bundle in use. */
const READER = new URL(
  import.meta.url.endsWith(".ts") ? "./reader.ts" : "./letter-reader.js",
  import.meta.url,
)

/**
 * Cuts what came in into passages, each put to a question that the caller may answer or to none.
 * @throws a Problem that says why a file cannot be read
 */
export async function readLetter(
  caller: Caller,
  bytes: Uint8Array,
  asked: { readonly held: HeldQuestionnaire; readonly keys: ReadonlySet<string> },
): Promise<ReadLetter> {
  const data: ToRead = { bytes, form: await formFor(caller, asked), terms: shippedTerms() }
  return runApart<ReadLetter>(READER, data, "responses.problem_letter_unreadable")
}

/** The questions in every language that the questionnaire has. */
async function formFor(
  caller: Caller,
  { held, keys }: { readonly held: HeldQuestionnaire; readonly keys: ReadonlySet<string> },
): Promise<Form> {
  const words = Map.groupBy(await textsOf(caller, held.id), ({ key }) => key)
  const questions = held.questions.filter(({ key }) => keys.has(key))
  return {
    code: held.code,
    instruments: held.structure.parts.map(({ instrument }) => instrument),
    questions: questions.map(({ key, number, provisions }) => ({
      key,
      number,
      provisions,
      words: Object.fromEntries((words.get(key) ?? []).map(({ lang, body }) => [lang, body])),
    })),
  }
}
