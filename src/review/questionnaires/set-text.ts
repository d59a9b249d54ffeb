import type { z } from "zod"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { editDraft } from "./edit-draft.ts"
import type { TextSet } from "./inputs.ts"
import { optionalTextKeys, textKeys } from "./structure.ts"
import { writeText } from "./write-text.ts"

/** Sets the words of a key in a language; a translation follows the wording that stands when it is set. */
export async function setText(caller: Caller, input: z.output<typeof TextSet>) {
  const { questionnaire, key, lang, body } = input
  return editDraft(caller, {
    questionnaire,
    deed: "set_text",
    details: { key, lang },
    async act(facts) {
      const keys = [...textKeys(facts.structure), ...optionalTextKeys(facts.structure)]
      if (!keys.includes(key)) throw notFound()
      await writeText(caller, facts, { key, lang, body })
    },
  })
}
