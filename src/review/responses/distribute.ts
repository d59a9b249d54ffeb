import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../../secretariat/access/circle.ts"
import { release } from "../../secretariat/access/releases.ts"
import { holdQuestionnaire } from "../questionnaires/hold-questionnaire.ts"
import type { Distribution } from "./distribution.ts"
import { chainOf, lockFacts, mayClear, type Reached } from "./find-response.ts"
import { getTask, visibleTasks } from "./find-task.ts"
import { holdersOf, officesOf } from "./keep-offices.ts"
import type { Office } from "./office.ts"
import { showDistribution } from "./show-distribution.ts"

type Pressed = {
  readonly response: string
  readonly lang: Office["lang"]
  readonly due?: string | null | undefined
}

/**
 * One press drafts every assignment: each question that no office has goes to the office that the State's map names
 * for the first kind of institution that holds it. Nothing is sent by it, and what was given by hand stays.
 */
export async function distribute(caller: Caller, input: Pressed): Promise<Distribution> {
  const facts = await lockFacts(caller, input.response)

  caller.ask(mayClear(caller.actor, facts), "response.distribute")
  requireDraft(facts)
  const held = await holdQuestionnaire(caller, facts.questionnaire)
  const map = await holdersOf(caller, facts.party)
  const free = await visibleTasks(caller, facts).where("assignment", "is", null).execute()
  const officeOf = (question: string) =>
    held.byKey.get(question)?.holders?.flatMap((holder) => map.get(holder) ?? [])[0]
  const given = Map.groupBy(free, ({ question }) => officeOf(question))
  for (const [office, tasks] of given) {
    if (office === undefined) continue
    const assignment = await ensureAssignment(caller, facts, {
      office,
      lang: input.lang,
      due: input.due ?? null,
    })
    await give(
      caller,
      tasks.map(({ id }) => id),
      assignment,
    )
  }

  if (input.due) {
    await caller.db
      .updateTable("assignment")
      .set({ due: input.due })
      .where("response", "=", facts.id)
      .where("status", "=", "drafted")
      .where("due", "is", null)
      .execute()
  }

  await caller.record("response.distribute", facts.id, chainOf(facts))
  return showDistribution(caller, input)
}

type ByHand = Pressed & { readonly question: string; readonly office: string | null }

/** Gives one question to an office, or takes it back from all. */
export async function assignTask(caller: Caller, input: ByHand): Promise<Distribution> {
  const facts = await lockFacts(caller, input.response)
  const { task } = await getTask(caller, facts, input.question)

  caller.ask(mayClear(caller.actor, facts), "task.assign")
  requireDraft(facts)
  const offices = await officesOf(caller, facts.party)
  if (input.office !== null && offices.every(({ id }) => id !== input.office))
    throw problem("responses.problem_office_unknown", 422, {
      fields: { office: { code: "responses.problem_office_unknown" } },
    })
  const { office, lang, due = null } = input
  const assignment = office === null ? null : await ensureAssignment(caller, facts, { office, lang, due })
  // A date that is said now is the newest; without one the office keeps the one that it has.
  if (assignment !== null && due !== null)
    await caller.db.updateTable("assignment").set({ due }).where("id", "=", assignment).execute()
  await give(caller, [task.id], assignment)

  await caller.record("task.assign", task.id, { office, ...chainOf(facts) })
  return showDistribution(caller, input)
}

/** Sends the drafted assignments: from now on each office sees its questions, and nothing else of the response. */
export async function sendAssignments(
  caller: Caller,
  input: { response: string; note: string },
): Promise<Distribution> {
  const facts = await lockFacts(caller, input.response)

  caller.ask(mayClear(caller.actor, facts), "response.send_assignments")
  requireDraft(facts)
  const sent = await caller.db
    .updateTable("assignment")
    .set({ status: "sent", sent: caller.now, note: input.note })
    .where("response", "=", facts.id)
    .where("status", "=", "drafted")
    .returning(["id", "office"])
    .execute()
  if (sent.length === 0) throw problem("platform.problem_moved_on", 409)
  for (const { id, office: institution } of sent) {
    const { party } = facts
    const { name } = await caller.db
      .selectFrom("office")
      .select("name")
      .where("id", "=", institution)
      .executeTakeFirstOrThrow()
    const key = { kind: "institution", party, institution, label: name } as const
    const circle = await ensureCircle(caller.db, key, caller.newId)
    await release(caller, { kind: "assignment", id }, circle, { on_behalf_of: party })
  }

  await caller.record("response.send_assignments", facts.id, { count: sent.length, ...chainOf(facts) })
  return showDistribution(caller, input)
}

function requireDraft({ status }: Reached): void {
  if (status !== "draft") throw problem("responses.problem_not_open", 409)
}

type Terms = { readonly office: string; readonly lang: Office["lang"]; readonly due: string | null }

async function ensureAssignment(caller: Caller, { id: response }: Reached, terms: Terms): Promise<string> {
  const known = await caller.db
    .selectFrom("assignment")
    .select("id")
    .where("response", "=", response)
    .where("office", "=", terms.office)
    .where("status", "<>", "ended")
    .executeTakeFirst()
  if (known) return known.id
  const id = caller.newId()
  const row = { id, response, ...terms, by_account: caller.actor.account, at: caller.now }
  await caller.db.insertInto("assignment").values(row).execute()
  return id
}

async function give(caller: Caller, tasks: readonly string[], assignment: string | null): Promise<void> {
  await caller.db
    .updateTable("task")
    .set({ assignment, validated: null })
    .where("id", "in", [...tasks])
    .execute()
}
