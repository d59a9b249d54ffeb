import type { Caller } from "../../../platform/room.ts"
import { currentAnswers } from "../answer-log.ts"
import { getFacts, leaveOf } from "../find-response.ts"
import { getTask } from "../find-task.ts"
import type { Laws } from "./laws.ts"
import { offerLaws } from "./offer-laws.ts"

type Which = { readonly response: string; readonly question: string; readonly item?: string | undefined }

/** The State's own laws on what a question and its follow-ups ask about, and whether the answer cites them already. */
export async function listLaws(caller: Caller, input: Which): Promise<Laws> {
  const facts = await getFacts(caller, input.response)
  const { task, held } = await getTask(caller, facts, input.question)
  const family = held.families.get(task.question) ?? []
  const keys = family.map(({ key }) => key)
  const current = await currentAnswers(caller, facts.id)
    .where("answer_head.question", "in", keys)
    .where("answer_head.item", "=", input.item ?? "")
    .execute()
  const laws = await offerLaws(caller, { party: facts.party, family, current })
  return { party: facts.party, laws, can: { cite: leaveOf(caller.actor, facts).answer } }
}
