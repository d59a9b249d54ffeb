import { sql } from "kysely"
import type { LeaningEntry } from "../../../secretariat/library/registers.ts"
import { holdQuestionnaire } from "../../questionnaires/hold-questionnaire.ts"
import { visibleResponses } from "../find-response.ts"
import { questionPath } from "../pages/paths.ts"
import { rowsOf } from "../row-of.ts"

/** Answers of the State that cite a law of its table, beside that law: those of responses that the caller sees whole. */
export const leaningAnswers: LeaningEntry = {
  kind: "answer",
  async list(caller, { measure, limit }) {
    const cited = JSON.stringify({ laws: [{ measure }] })
    const found = await visibleResponses(caller)
      .innerJoin("answer_head", "answer_head.response", "response.id")
      .innerJoin("answer", "answer.id", "answer_head.answer")
      .where("response.status", "<>", "withdrawn")
      .where(sql<boolean>`answer.value @> ${cited}::jsonb`)
      .select(["answer_head.question"])
      .select(
        sql<number>`(select coalesce(max(number), 1) from measure_version
          where measure_version.measure = ${measure} and measure_version.at <= answer.at)`.as("version"),
      )
      .orderBy("response.at", "desc")
      .orderBy("answer_head.question")
      .limit(limit)
      .execute()
    const whole = found.filter((row) => row.whole)
    const rows = new Map((await rowsOf(caller, whole)).map((row) => [row.id, row]))
    const out = []
    for (const { id, question, questionnaire, version } of whole) {
      const { byKey, topOf } = await holdQuestionnaire(caller, questionnaire)
      const title = rows.get(id)?.questionnaire.title ?? ""
      const values = { title, number: byKey.get(question)?.number ?? question }
      const path = questionPath({ response: id, question: topOf.get(question) ?? question })
      out.push({ kind: "answer", version, key: "responses.leaning_answer", values, path })
    }
    return out
  },
}
