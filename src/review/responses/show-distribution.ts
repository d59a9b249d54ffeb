import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { holdQuestionnaire, wordsFor } from "../questionnaires/hold-questionnaire.ts"
import type { AssignmentView, Distribution } from "./distribution.ts"
import { getFacts, leaveOf } from "./find-response.ts"
import { visibleTasks } from "./find-task.ts"
import { officesOf } from "./keep-offices.ts"
import type { Office } from "./office.ts"

/** Who has which questions, for the State's own people; an office sees its own assignment on the task list. */
export async function showDistribution(caller: Caller, input: { response: string }): Promise<Distribution> {
  const facts = await getFacts(caller, input.response)
  if (!facts.whole) throw notFound()
  const held = await holdQuestionnaire(caller, facts.questionnaire)
  const words = await wordsFor(caller, held, ["title"])
  const tasks = await visibleTasks(caller, facts).orderBy("place").execute()
  const byAssignment = Map.groupBy(tasks, ({ assignment }) => assignment)
  const numbered = (question: string) => ({ question, number: held.byKey.get(question)?.number ?? "" })
  const rows = await assignmentsOf(caller, facts.id)
  return {
    response: facts.id,
    party: facts.party,
    title: words("title")?.text ?? held.code,
    assignments: rows.map((row) => ({
      ...row,
      tasks: (byAssignment.get(row.assignment) ?? []).map(({ question, status }) => ({
        ...numbered(question),
        status,
      })),
    })),
    free: (byAssignment.get(null) ?? []).map(({ question }) => ({
      ...numbered(question),
      holders: [...(held.byKey.get(question)?.holders ?? [])],
    })),
    offices: await officesOf(caller, facts.party),
    can: { distribute: leaveOf(caller.actor, facts).distribute && facts.status === "draft" },
  }
}

type Row = Omit<AssignmentView, "tasks">

async function assignmentsOf(caller: Caller, response: string): Promise<Row[]> {
  const rows = await caller.db
    .selectFrom("assignment")
    .innerJoin("office", "office.id", "assignment.office")
    .select(["assignment.id as assignment", "assignment.status", "assignment.lang", "note", "due"])
    .select(["office.id", "office.party", "office.name", "office.lang as office_lang"])
    .where("response", "=", response)
    .where("assignment.status", "<>", "ended")
    .orderBy("office.name")
    .$castTo<Omit<Row, "office"> & Omit<Office, "lang"> & { office_lang: Office["lang"] }>()
    .execute()
  return rows.map(({ id, party, name, office_lang, ...row }) => ({
    ...row,
    office: { id, party, name, lang: office_lang },
  }))
}
