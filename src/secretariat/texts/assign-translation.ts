import type { Lang } from "../../platform/languages.ts"
import { move } from "../../platform/moves.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import { roleNames, roles } from "../access/roles.ts"
import { lockText } from "./find-text.ts"
import { getTask } from "./find-task.ts"
import { getNegotiation } from "./find-negotiation.ts"
import { chainOf } from "./negotiation.ts"
import { showText } from "./show-text.ts"
import type { TextDetail } from "./text-detail.ts"
import { taskMoves } from "./translation.ts"

/**
 * Gives one text and language to a translator, who from then on reads that text and nothing else. Refuses with
 * `texts.problem_translator` (422) somebody who is none, with `texts.problem_assigned` (409) what somebody has already,
 * and with `texts.problem_own_language` (422) the authoritative language.
 */
export async function assignTranslation(
  caller: Caller,
  input: { text: string; lang: Lang; assignee: string },
): Promise<TextDetail> {
  const { text, negotiation, standing } = await lockText(caller, input.text)

  caller.ask(standing.secretariat, "translation.assign")

  if (input.lang === text.lang) throw refuse("texts.problem_own_language", "lang")
  if (!(await isTranslator(caller, input.assignee))) throw refuse("texts.problem_translator", "assignee")
  const { lang, assignee } = input
  const id = caller.newId()
  const given = await caller.db
    .insertInto("translation_task")
    .values({ id, text: text.id, lang, assignee, at: caller.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!given) throw problem("texts.problem_assigned", 409)

  await caller.record("translation.assign", id, { text: text.id, lang, ...chainOf(negotiation) })
  return showText(caller, input)
}

/** Takes the task back: the translator reads the text no more. */
export async function endTranslation(caller: Caller, input: { task: string }): Promise<{ task: string }> {
  const task = await getTask(caller, input.task)

  caller.ask(may(caller.actor, "text.keep", { matter: task.matter }), "translation.end")

  await move(caller, "translation_task", taskMoves.end, task.id, { ended: caller.now })

  const negotiation = await getNegotiation(caller, task.negotiation)
  await caller.record("translation.end", task.id, { text: task.text, ...chainOf(negotiation) })
  return { task: task.id }
}

const TRANSLATING = roleNames.filter((role) => roles[role].verbs.includes("text.translate"))

/** Whether somebody may be given a translation: she holds a role that translates. */
export async function isTranslator(caller: Caller, account: string): Promise<boolean> {
  const held = await caller.db
    .selectFrom("role_grant")
    .innerJoin("account as person", "person.id", "role_grant.account")
    .select("role_grant.id")
    .where("role_grant.account", "=", account)
    .where("role_grant.status", "=", "held")
    .where("person.status", "=", "active")
    .where("role", "in", TRANSLATING)
    .limit(1)
    .executeTakeFirst()
  return held !== undefined
}

function refuse(code: string, field: string) {
  return problem(code, 422, { fields: { [field]: { code } } })
}
