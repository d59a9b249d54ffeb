import type { Caller } from "../../../platform/room.ts"
import { namesOf } from "../../../secretariat/identity/names-of.ts"
import { holdQuestionnaire } from "../../questionnaires/hold-questionnaire.ts"
import { currentAnswers } from "../answer-log.ts"
import { getFacts, leaveOf } from "../find-response.ts"
import { getTask } from "../find-task.ts"
import { findAmber, findLawAmber } from "./amber.ts"
import { findBefore, listAside, type Earlier } from "./find-before.ts"
import { unchangedFills } from "./sign-unchanged.ts"
import type { Before } from "./views.ts"

type Which = { readonly response: string; readonly question: string; readonly item?: string | undefined }

/** What this State said before to a question and its follow-ups; what was set aside; and which sources have moved on. */
export async function showBefore(caller: Caller, input: Which): Promise<Before> {
  const facts = await getFacts(caller, input.response)
  const { task, held } = await getTask(caller, facts, input.question)
  const keys = (held.families.get(task.question) ?? []).map(({ key }) => key)
  const item = input.item ?? ""
  const writes = leaveOf(caller.actor, facts).answer
  const earlier = await findBefore(caller, { facts, held, keys, item })
  const current = await currentAnswers(caller, facts.id)
    .where("answer_head.question", "in", keys)
    .where("answer_head.item", "=", item)
    .execute()
  const aside = (await listAside(caller, facts.id)).filter(({ question }) => keys.includes(question))
  const section = held.byKey.get(task.question)?.section ?? ""
  return {
    proposals: earlier.map((one) => toProposal(one, writes)),
    aside: await named(caller, aside),
    amber: [...(await findAmber(caller, current)), ...(await findLawAmber(caller, current))],
    unchanged: await lastSigned(caller, facts.id, section),
    fills: writes ? (await unchangedFills(caller, { facts, held, section })).length : 0,
    can: { sign: writes && facts.whole },
  }
}

function toProposal(proposal: Earlier, writes: boolean): Before["proposals"][number] {
  return { ...proposal, can: { use: writes && proposal.warning === null, set_aside: writes } }
}

/** What was set aside, by the number and questionnaire of its question. */
async function named(
  caller: Caller,
  aside: readonly { readonly question: string; readonly answer: string }[],
): Promise<Before["aside"]> {
  if (aside.length === 0) return []
  const rows = await caller.db
    .selectFrom("answer")
    .innerJoin("response", "response.id", "answer.response")
    .select(["answer.id", "answer.question", "response.questionnaire"])
    .where(
      "answer.id",
      "in",
      aside.map(({ answer }) => answer),
    )
    .execute()
  const names = new Map<string, string>()
  for (const { id, question, questionnaire } of rows) {
    const { code, version, byKey } = await holdQuestionnaire(caller, questionnaire)
    names.set(id, `${code} ${version}, ${byKey.get(question)?.number ?? question}`)
  }
  return aside.map((one) => ({ ...one, name: names.get(one.answer) ?? "" }))
}

async function lastSigned(caller: Caller, response: string, section: string): Promise<Before["unchanged"]> {
  const row = await caller.db
    .selectFrom("section_unchanged")
    .select(["since", "by_account", "at"])
    .where("response", "=", response)
    .where("section", "=", section)
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const names = await namesOf(caller, [row.by_account])
  return { since: row.since, by: names.get(row.by_account ?? "") ?? null, at: row.at.toISOString() }
}
