import { sql } from "kysely"
import type { Lang } from "../../platform/languages.ts"
import { move, type Moves } from "../../platform/moves.ts"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { isTranslator } from "../../secretariat/texts/assign-translation.ts"
import { CHAIN, getFacts, keeps, leaveOf, lockFacts } from "./find-questionnaire.ts"

type Wanted = { readonly questionnaire: string; readonly lang: Lang; readonly assignee: string }
type Assigned = { readonly lang: Lang; readonly assignee: string; readonly at: Date }

/** A task runs until it is ended. */
const taskMoves = { end: { from: ["assigned"], to: "ended" } } as const satisfies Moves<"assigned" | "ended">

/** Who translates a version, for the secretariat; to others it is no page of theirs. */
export async function listTranslators(caller: Caller, { questionnaire }: { questionnaire: string }) {
  const facts = await getFacts(caller, questionnaire)
  if (!keeps(caller.actor)) throw notFound()
  const rows = await caller.db
    .selectFrom("questionnaire_translation")
    .select(["lang", "assignee", "at"])
    .where("questionnaire", "=", facts.id)
    .where("status", "=", "assigned")
    .orderBy("lang")
    .$castTo<Assigned>()
    .execute()
  return {
    questionnaire: facts.id,
    translators: rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })),
    can: { assign: leaveOf(caller.actor, facts).translate },
  }
}

/**
 * Gives one language of a version to a translator, who reads its texts from then on. Refuses with
 * `questionnaires.problem_translator` (422) somebody who is none, with `questionnaires.problem_assigned` (409) what
 * somebody has already, and with `questionnaires.problem_own_language` (422) the authoritative language.
 */
export async function assignTranslation(caller: Caller, { questionnaire, lang, assignee }: Wanted) {
  const facts = await lockFacts(caller, questionnaire)

  caller.ask(keeps(caller.actor), "questionnaire.assign_translation")
  if (!leaveOf(caller.actor, facts).translate) throw problem("questionnaires.problem_frozen", 409)
  if (lang === facts.lang) throw refuse("questionnaires.problem_own_language", "lang")
  if (!(await isTranslator(caller, assignee))) throw refuse("questionnaires.problem_translator", "assignee")
  const id = caller.newId()
  const given = await caller.db
    .insertInto("questionnaire_translation")
    .values({ id, questionnaire: facts.id, lang, assignee, at: caller.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!given) throw problem("questionnaires.problem_assigned", 409)

  await caller.record("questionnaire.assign_translation", facts.id, { lang, ...CHAIN })
  return listTranslators(caller, { questionnaire: facts.id })
}

/** Takes the language back: what she has handed over stays. */
export async function endTranslation(caller: Caller, { questionnaire, lang }: Omit<Wanted, "assignee">) {
  const facts = await lockFacts(caller, questionnaire)

  caller.ask(keeps(caller.actor), "questionnaire.end_translation")
  const running = await caller.db
    .selectFrom("questionnaire_translation")
    .select("id")
    .where("questionnaire", "=", facts.id)
    .where("lang", "=", lang)
    .where("status", "=", sql.lit("assigned"))
    .executeTakeFirst()
  if (!running) throw problem("platform.problem_moved_on", 409)
  await move(caller, "questionnaire_translation", taskMoves.end, running.id, { ended: caller.now })

  await caller.record("questionnaire.end_translation", facts.id, { lang, ...CHAIN })
  return listTranslators(caller, { questionnaire: facts.id })
}

function refuse(code: string, field: string) {
  return problem(code, 422, { fields: { [field]: { code } } })
}
