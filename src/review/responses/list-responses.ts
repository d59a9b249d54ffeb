import { sql } from "kysely"
import type { Caller } from "../../platform/room.ts"
import { partiesOf } from "../../secretariat/access/may.ts"
import { visibleQuestionnaires } from "../questionnaires/find-questionnaire.ts"
import { titlesOf, wordsIn } from "../questionnaires/words.ts"
import { mayOpen, visibleResponses } from "./find-response.ts"
import { rowsOf } from "./row-of.ts"
import type { Responses } from "./views.ts"

/** Responses on one page of the list; the cursor leads on. */
export const LIST_LENGTH = 50
/** Questionnaires that are offered to be answered, the newest first. */
const MAX_OPENABLE = 50

type Listed = { party?: string | undefined; after?: string | undefined }

/** The responses of the caller's State, the newest first; and what she may open another to. */
export async function listResponses(caller: Caller, input: Listed): Promise<Responses> {
  let query = visibleResponses(caller)
  if (input.party) query = query.where("party", "=", input.party)
  if (input.after) {
    const last = visibleResponses(caller)
      .where("response.id", "=", input.after)
      .clearSelect()
      .select(["response.at", "response.id"])
    query = query.where(sql<boolean>`(response.at, response.id) < (${last})`)
  }
  const found = await query
    .orderBy("response.at", "desc")
    .orderBy("response.id", "desc")
    .limit(LIST_LENGTH + 1)
    .execute()
  const shown = found.slice(0, LIST_LENGTH)
  const parties = partiesOf(caller.actor).filter((party) => mayOpen(caller.actor, party, null))
  return {
    responses: await rowsOf(caller, shown),
    next: found.length > LIST_LENGTH ? (shown.at(-1)?.id ?? null) : null,
    openable: parties.length === 0 ? [] : await openable(caller),
    parties,
  }
}

async function openable(caller: Caller): Promise<Responses["openable"]> {
  const found = await visibleQuestionnaires(caller)
    .where("status", "in", ["issued", "adopted"])
    .orderBy("questionnaire.at", "desc")
    .orderBy("questionnaire.id", "desc")
    .limit(MAX_OPENABLE)
    .execute()
  const titles = await titlesOf(
    caller,
    found.map(({ id }) => id),
  )
  return found.map(({ id, code, version, lang }) => ({
    questionnaire: id,
    title: wordsIn(titles.get(id) ?? [], caller.actor.lang, lang)("title") ?? { lang, text: code },
    version,
  }))
}
