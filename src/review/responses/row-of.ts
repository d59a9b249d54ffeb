import type { Caller } from "../../platform/room.ts"
import { titlesOf, wordsIn } from "../questionnaires/words.ts"
import { holdQuestionnaire } from "../questionnaires/hold-questionnaire.ts"
import type { ResponseFacts, ResponseRow } from "./response.ts"

/** Responses as lists show them, with the titles of what they answer in the reader's language. */
export async function rowsOf(caller: Caller, all: readonly ResponseFacts[]): Promise<ResponseRow[]> {
  const ids = [...new Set(all.map(({ questionnaire }) => questionnaire))]
  const titles = await titlesOf(caller, ids)
  const rows: ResponseRow[] = []
  for (const { id, questionnaire, party, kind, review, lang, status, at } of all) {
    const { code, version, lang: source } = await holdQuestionnaire(caller, questionnaire)
    const title = wordsIn(titles.get(questionnaire) ?? [], caller.actor.lang, source)("title")?.text ?? code
    const asked = { id: questionnaire, code, version, title }
    rows.push({ id, questionnaire: asked, party, kind, review, lang, status, at: at.toISOString() })
  }
  return rows
}

export async function rowOf(caller: Caller, facts: ResponseFacts): Promise<ResponseRow> {
  return (await rowsOf(caller, [facts]))[0] as ResponseRow
}
