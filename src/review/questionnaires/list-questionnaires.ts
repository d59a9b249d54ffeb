import { sql } from "kysely"
import type { Caller } from "../../platform/room.ts"
import { may } from "../../secretariat/access/may.ts"
import { audiencesOf, type Audience } from "../../secretariat/access/releases.ts"
import { visibleQuestionnaires } from "./find-questionnaire.ts"
import type { QuestionnaireFacts, QuestionnaireRow } from "./questionnaire.ts"
import { placed } from "./structure.ts"
import { titlesOf, wordsIn, type WordsOf } from "./words.ts"

/** Questionnaires on one page of the list; the cursor leads on. */
export const LIST_LENGTH = 50

/** The newest first; withdrawn ones are found by their address only. */
export async function listQuestionnaires(caller: Caller, input: { after?: string | undefined }) {
  let query = visibleQuestionnaires(caller).where("status", "<>", "withdrawn")
  if (input.after) {
    const last = visibleQuestionnaires(caller)
      .where("questionnaire.id", "=", input.after)
      .clearSelect()
      .select(["questionnaire.at", "questionnaire.id"])
    query = query.where(sql<boolean>`(questionnaire.at, questionnaire.id) < (${last})`)
  }
  const found = await query
    .orderBy("questionnaire.at", "desc")
    .orderBy("questionnaire.id", "desc")
    .limit(LIST_LENGTH + 1)
    .execute()

  const shown = found.slice(0, LIST_LENGTH)
  const ids = shown.map(({ id }) => id)
  const audiences = await audiencesOf(caller, ids)
  const titles = await titlesOf(caller, ids)
  const { lang } = caller.actor
  return {
    questionnaires: shown.map((facts) =>
      rowOf(facts, {
        words: wordsIn(titles.get(facts.id) ?? [], lang, facts.lang),
        audiences: audiences.get(facts.id) ?? [],
        now: caller.now,
      }),
    ),
    next: found.length > LIST_LENGTH ? (shown.at(-1)?.id ?? null) : null,
    can: { create: may(caller.actor, "text.keep") },
  }
}

type Around = { readonly words: WordsOf; readonly audiences: readonly Audience[]; readonly now: Date }

export function rowOf(facts: QuestionnaireFacts, { words, audiences, now }: Around): QuestionnaireRow {
  const { id, code, version, official, status, lang, structure, source, confidence, at } = facts
  const inForce = audiences.filter(({ not_before }) => not_before <= now)
  const circles = new Map(
    inForce.map(({ id, kind, party, class: participants, label }) => [
      id,
      { id, kind, party, class: participants, label },
    ]),
  )
  return {
    id,
    code,
    version,
    title: words("title") ?? { lang, text: code },
    official,
    status,
    lang,
    instruments: [...new Set(structure.parts.map(({ instrument }) => instrument))],
    questions: placed(structure).length,
    source,
    confidence,
    at: at.toISOString(),
    visible_to: [...circles.values()],
  }
}
