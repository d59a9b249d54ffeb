import type { z } from "zod"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { changeStructure } from "./change-structure.ts"
import { editDraft } from "./edit-draft.ts"
import type { SectionAdded } from "./inputs.ts"
import { writeText } from "./write-text.ts"

/** Adds an empty section at the end of a part. */
export async function addSection(caller: Caller, input: z.output<typeof SectionAdded>) {
  const { questionnaire, part, key, cluster, title } = input
  return editDraft(caller, {
    questionnaire,
    deed: "add_section",
    details: { key },
    async act(facts) {
      const { structure } = facts
      if (!structure.parts.some((one) => one.key === part)) throw notFound()
      const section = { key, ...(cluster && { cluster }), questions: [] }
      const parts = structure.parts.map((one) =>
        one.key === part ? { ...one, sections: [...one.sections, section] } : one,
      )
      await changeStructure(caller, facts, { ...structure, parts })
      await writeText(caller, facts, { key: `${key}.title`, lang: facts.lang, body: title })
    },
  })
}
