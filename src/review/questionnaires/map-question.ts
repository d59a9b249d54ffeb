import type { z } from "zod"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { editDraft } from "./edit-draft.ts"
import { visibleQuestionnaires } from "./find-questionnaire.ts"
import type { Mapped } from "./inputs.ts"
import { placed } from "./structure.ts"

/**
 * Says what became of a question of the version before where keys alone cannot: that it was split, merged with others,
 * or dropped. What nobody says is read from the keys.
 */
export async function mapQuestion(caller: Caller, input: z.output<typeof Mapped>) {
  const { questionnaire, from, how, to } = input
  return editDraft(caller, {
    questionnaire,
    deed: "map_question",
    details: { from, how },
    async act({ id, follows, structure, mapping }) {
      const before = await visibleQuestionnaires(caller)
        .where("questionnaire.id", "=", follows)
        .executeTakeFirst()
      if (!before || !placed(before.structure).some(({ key }) => key === from)) throw notFound()
      const keys = new Set(placed(structure).map(({ key }) => key))
      if (to.some((key) => !keys.has(key)) || (how === "dropped") !== (to.length === 0)) {
        const code = "questionnaires.problem_mapping"
        throw problem(code, 422, { fields: { to: { code } } })
      }
      const next = [...mapping.filter((one) => one.from !== from), { from, how, to }]
      await caller.db
        .updateTable("questionnaire")
        .set({ mapping: JSON.stringify(next) })
        .where("id", "=", id)
        .execute()
    },
  })
}
