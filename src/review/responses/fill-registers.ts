import { z } from "zod"
import type { Caller } from "../../platform/room.ts"
import type { HistoryOf } from "../../secretariat/audit/history-register.ts"
import { may, partiesOf } from "../../secretariat/access/may.ts"
import { namesOf } from "../../secretariat/identity/names-of.ts"
import type { WorkItem, WorkLists } from "../../secretariat/identity/work.ts"
import { today } from "../../secretariat/directory/find-party.ts"
import { nationalPlace, type ThreadHost } from "../../secretariat/threads/place.ts"
import { holdQuestionnaire } from "../questionnaires/hold-questionnaire.ts"
import { namedQuestions } from "../questionnaires/named-questions.ts"
import { awaitingReceipts } from "./house/awaiting-receipts.ts"
import { visibleAbsences } from "./absence/find-absence.ts"
import { RESPONSE, visibleResponses, type Reached } from "./find-response.ts"
import { visibleTasks } from "./find-task.ts"
import { absencesPath, checkPath, questionPath, responsePath } from "./pages/paths.ts"
import { rowOf } from "./row-of.ts"

/** Responses whose work is listed on My work; the rest is reached from their own list. */
const MAX_IN_WORK = 10

/** The State's own people read what was done to a response. */
export const responseHistory: HistoryOf = {
  thing: RESPONSE,
  visible: async (caller, id) => (await wholly(caller, id)) !== null,
  async name(caller, id) {
    const facts = await wholly(caller, id)
    if (!facts) return null
    const { title } = (await rowOf(caller, facts)).questionnaire
    return { key: "responses.of_response", values: { title }, path: responsePath({ response: id }) }
  },
}

/** A State's people talk about a response among themselves, question by question; it never leaves the State. */
export const responseHost: ThreadHost = {
  thing: RESPONSE,
  async find(caller, subject) {
    const facts = await wholly(caller, subject)
    if (!facts) return null
    const { questionnaire } = await rowOf(caller, facts)
    const heads = await caller.db
      .selectFrom("answer_head")
      .select(["question", "number"])
      .where("response", "=", facts.id)
      .where("item", "=", "")
      .execute()
    const { questions } = await holdQuestionnaire(caller, facts.questionnaire)
    const numbers = new Map(heads.map(({ question, number }) => [question, number]))
    return {
      title: { key: "responses.of_response", values: { title: questionnaire.title } },
      path: (field) =>
        field === null
          ? responsePath({ response: facts.id })
          : questionPath({ response: facts.id, question: field }),
      // A question is discussed before anybody has answered it, too.
      newest: new Map([["", 1], ...questions.map(({ key }) => [key, numbers.get(key) || 1] as const)]),
      parts: (fields) => namedQuestions(caller, facts.questionnaire, fields),
      places: [nationalPlace(caller.actor, facts.party, facts.review ?? undefined)],
    }
  },
}

async function wholly(caller: Caller, id: string): Promise<Reached | null> {
  if (!z.uuid().safeParse(id).success) return null
  const found = await visibleResponses(caller).where("response.id", "=", id).executeTakeFirst()
  return found?.whole ? found : null
}

/**
 * My work: what an office was given and has to answer, what came back, what waits for a validator or the focal point.
 * Each kind of task is one row with its number, and leads to where it is done.
 */
export async function responseWork(caller: Caller): Promise<WorkLists> {
  const lists: WorkLists = { turn: [], waiting: [], deadlines: [] }
  if (partiesOf(caller.actor).length === 0) return lists
  const found = await visibleResponses(caller)
    .where("response.status", "in", ["draft", "cleared"])
    .orderBy("response.at", "desc")
    .limit(MAX_IN_WORK)
    .execute()
  for (const facts of found) await addWork(caller, facts, lists)
  lists.turn.push(...(await awaitingReceipts(caller)))
  lists.waiting.push(...(await standingIn(caller)))
  return lists
}

/** For whom the caller stands in today, and until when. */
async function standingIn(caller: Caller): Promise<WorkItem[]> {
  const rows = await visibleAbsences(caller)
    .where("stand_in", "=", caller.actor.account)
    .where("first_day", "<=", today(caller.now))
    .orderBy("last_day")
    .limit(MAX_IN_WORK)
    .execute()
  const names = await namesOf(
    caller,
    rows.map(({ account }) => account),
  )
  return rows.flatMap(({ account, party, first_day, last_day }) => {
    const name = names.get(account)
    if (name === undefined) return []
    const since = new Date(first_day).toISOString()
    const path = absencesPath({ party })
    return [{ key: "responses.work_stand_in", values: { name }, path, since, due: last_day, party }]
  })
}

async function addWork(caller: Caller, facts: Reached, lists: WorkLists): Promise<void> {
  const { actor } = caller
  const where = { party: facts.party, matter: facts.review }
  const title = (await rowOf(caller, facts)).questionnaire.title
  const tasks = await visibleTasks(caller, facts)
    .leftJoin("assignment as given", "given.id", "task.assignment")
    .select("given.due")
    .orderBy("place")
    .execute()
  const { byKey } = await holdQuestionnaire(caller, facts.questionnaire)
  const since = facts.at.toISOString()
  const item = (
    key: string,
    path: string,
    more: { values?: WorkItem["values"]; due?: string | null } = {},
  ): WorkItem => ({
    key,
    path,
    since,
    due: more.due ?? null,
    party: facts.party,
    values: { title, ...more.values },
  })
  const clears = facts.whole && may(actor, "state.clear", where)
  const drafts = facts.whole
    ? may(actor, "state.draft", where)
    : may(actor, "state.contribute", { party: facts.party })
  const first = (statuses: readonly string[]) => {
    const own = tasks.filter(({ status }) => statuses.includes(status))
    const question = own[0]?.question ?? ""
    const values = { count: own.length, number: byKey.get(question)?.number ?? "" }
    // The nearest day of those; an office answers by its own.
    const due = own.flatMap((task) => task.due ?? []).toSorted()[0] ?? null
    return own.length === 0 ? null : { path: questionPath({ response: facts.id, question }), values, due }
  }
  const returned = first(["returned"])
  const toWrite = first(["not_started", "in_progress"])
  const toCheck = first(["to_check"])
  if (facts.status === "cleared" && clears)
    lists.turn.push(item("responses.work_submit", checkPath({ response: facts.id })))
  if (facts.status !== "draft") return
  if (drafts && returned) lists.turn.push(item("responses.work_returned", returned.path, returned))
  if (drafts && toWrite) lists.turn.push(item("responses.work_answer", toWrite.path, toWrite))
  if (clears && toCheck) lists.turn.push(item("responses.work_check", toCheck.path, toCheck))
  if (!clears && toCheck && drafts) lists.waiting.push(item("responses.work_waits", toCheck.path, toCheck))
}
