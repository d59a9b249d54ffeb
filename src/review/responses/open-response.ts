import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../../secretariat/access/circle.ts"
import { release } from "../../secretariat/access/releases.ts"
import { listActions } from "../../secretariat/directory/list-actions.ts"
import { getState, statesNow } from "../../secretariat/directory/states-now.ts"
import { visibleQuestionnaires } from "../questionnaires/find-questionnaire.ts"
import { holdQuestionnaire, type HeldQuestionnaire } from "../questionnaires/hold-questionnaire.ts"
import { mayOpen, RESPONSE } from "./find-response.ts"
import type { ResponseKind } from "./response.ts"
import { showResponse } from "./show-response.ts"
import type { ResponseWork } from "./views.ts"

export type Opened = {
  readonly questionnaire: string
  readonly party: string
  readonly review?: string | null | undefined
  readonly lang: ResponseWork["lang"]
}

/** Opens a State's response to a version of a questionnaire, with a task for each of its questions. */
export async function openResponse(caller: Caller, input: Opened): Promise<ResponseWork> {
  const { questionnaire, party, review = null } = input

  caller.ask(mayOpen(caller.actor, party, review), "response.open")

  const id = await startResponse(caller, { questionnaire, party, review, lang: input.lang })

  return showResponse(caller, { response: id })
}

/** Makes the rows of a response, inside a deed that has asked leave. */
export async function startResponse(
  caller: Caller,
  { questionnaire, party, review, lang }: Opened & { review: string | null },
): Promise<string> {
  const open = await visibleQuestionnaires(caller)
    .where("questionnaire.id", "=", questionnaire)
    .where("status", "in", ["issued", "adopted"])
    .executeTakeFirst()
  if (!open) throw refuse("responses.problem_questionnaire", 422)
  const held = await holdQuestionnaire(caller, questionnaire)
  const [id, outward] = [caller.newId(), caller.newId()]
  const kind = await kindOf(caller, party, held)
  const made = await caller.db
    .insertInto("response")
    .values({
      id,
      questionnaire,
      party,
      kind,
      review,
      lang,
      status: "draft",
      outward,
      by_account: caller.actor.account,
      at: caller.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!made) throw refuse("responses.problem_already_open", 409)
  await makeTasks(caller, id, held)
  const circle = await ensureCircle(caller.db, { kind: "national", party }, caller.newId)
  await release(caller, { kind: RESPONSE, id }, circle, { on_behalf_of: party })

  await caller.record("response.open", id, { questionnaire, kind, review, chain: party })
  return id
}

function refuse(code: string, status: number) {
  return problem(code, status, { fields: { questionnaire: { code } } })
}

async function makeTasks(caller: Caller, response: string, { tops }: HeldQuestionnaire): Promise<void> {
  if (tops.length === 0) return
  const rows = tops.map(({ key }, place) => ({
    id: caller.newId(),
    response,
    question: key,
    place,
    since: caller.now,
  }))
  await caller.db.insertInto("task").values(rows).execute()
}

/** Whoever is no party to any of its treaties answers of its own will and is never counted among the parties. */
export async function kindOf(
  caller: Caller,
  party: string,
  { structure }: HeldQuestionnaire,
): Promise<ResponseKind> {
  const { kind } = getState(caller, await statesNow(caller), party)
  if (kind === "regional_organization") return "organization"
  const instruments = new Set(structure.parts.map(({ instrument }) => instrument))
  const { statuses } = await listActions(caller, { party })
  const bound = statuses.some(({ instrument, status }) => instruments.has(instrument) && status === "party")
  return bound ? "party" : "voluntary"
}
