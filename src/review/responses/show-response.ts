import type { Caller } from "../../platform/room.ts"
import type { Circle } from "../../secretariat/access/circle.ts"
import { audiencesOf, type Audience } from "../../secretariat/access/releases.ts"
import { holdQuestionnaire, wordsFor } from "../questionnaires/hold-questionnaire.ts"
import { getFacts, leaveOf } from "./find-response.ts"
import { rowOf } from "./row-of.ts"
import { showTasks, taskKeys } from "./show-tasks.ts"
import type { ResponseWork } from "./views.ts"

/** A response as the people who work on it see it: the task list and what they may do. */
export async function showResponse(caller: Caller, input: { response: string }): Promise<ResponseWork> {
  const facts = await getFacts(caller, input.response)
  const held = await holdQuestionnaire(caller, facts.questionnaire)
  const words = await wordsFor(caller, held, taskKeys(held))
  const sent = await caller.db
    .selectFrom("submission")
    .select("id")
    .where("response", "=", facts.id)
    .limit(1)
    .executeTakeFirst()
  return {
    ...(await rowOf(caller, facts)),
    whole: facts.whole,
    outward: sent && facts.whole ? facts.outward : null,
    placement: caller.house.placement === facts.party ? "own" : "shared",
    sections: await showTasks(caller, facts, { held, words }),
    visible_to: await circlesOf(caller, facts.id),
    can: leaveOf(caller.actor, facts),
  }
}

/** The circles to which a response is released. */
export async function circlesOf(caller: Caller, response: string): Promise<Circle[]> {
  const audiences = (await audiencesOf(caller, [response])).get(response) ?? []
  return audiences.map(toCircle)
}

export function toCircle({ id, kind, party, class: participants, label }: Audience) {
  return { id, kind, party, class: participants, label }
}
