import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { circleColumns, type Circle } from "../../secretariat/access/circle.ts"
import type { CircleKind } from "../../secretariat/access/roles.ts"
import { audiencesOf, release } from "../../secretariat/access/releases.ts"
import { CHAIN, getFacts, leaveOf, lockFacts, QUESTIONNAIRE } from "./find-questionnaire.ts"
import { showQuestionnaire } from "./show-questionnaire.ts"
import type { Questionnaire } from "./views.ts"

/** To whom an issued questionnaire may go: never to a circle within one State. */
const ADDRESSABLE: readonly CircleKind[] = ["meeting", "parties", "group", "review", "public"]
const MAX_ADDRESSABLE = 200

/** Lets a circle see an issued questionnaire. */
export async function releaseQuestionnaire(
  caller: Caller,
  input: { questionnaire: string; circle: string },
): Promise<Questionnaire> {
  const facts = await lockFacts(caller, input.questionnaire)
  const audiences = (await audiencesOf(caller, [facts.id])).get(facts.id) ?? []

  caller.ask(leaveOf(caller.actor, facts).release, "questionnaire.release")
  const [circle] = await addressable(caller, input.circle)
  if (!circle) throw refuse("questionnaires.problem_circle", 422)
  if (audiences.some(({ id }) => id === circle.id))
    throw refuse("questionnaires.problem_already_released", 409)
  const given = await release(caller, { kind: QUESTIONNAIRE, id: facts.id }, circle.id)

  await caller.record("questionnaire.release", facts.id, { release: given, circle: circle.id, ...CHAIN })
  return showQuestionnaire(caller, input)
}

/** @param circle the one that is meant: a list with a limit may not reach it */
function addressable(caller: Caller, circle?: string): Promise<Circle[]> {
  let query = caller.db
    .selectFrom("circle")
    .select(circleColumns)
    .where("circle.kind", "in", [...ADDRESSABLE])
  if (circle !== undefined) query = query.where("circle.id", "=", circle)
  return query
    .orderBy("circle.kind")
    .orderBy("circle.label")
    .orderBy("circle.id")
    .limit(MAX_ADDRESSABLE)
    .$castTo<Circle>()
    .execute()
}

/** The circles to which the caller may still release it; none for who may not. */
export async function listAudiences(caller: Caller, input: { questionnaire: string }) {
  const facts = await getFacts(caller, input.questionnaire)
  const has = new Set((await audiencesOf(caller, [facts.id])).get(facts.id)?.map(({ id }) => id))
  const leave = leaveOf(caller.actor, facts).release
  return { circles: leave ? (await addressable(caller)).filter(({ id }) => !has.has(id)) : [] }
}

function refuse(code: string, status: number) {
  return problem(code, status, { fields: { circle: { code } } })
}
