import type { Input } from "../../platform/contract.ts"
import type { Lang } from "../../platform/languages.ts"
import { move } from "../../platform/moves.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { chainOf } from "../reviews/review.ts"
import type { observations } from "./contract.ts"
import { lockObservation } from "./find-observation.ts"
import { leaveOf } from "./leave.ts"
import { moves, OBSERVATION, type Line } from "./observation.ts"
import { showObservation } from "./show-observation.ts"

type Wording = {
  readonly observation: string
  readonly number: number
  readonly lang: Lang
  readonly body: string
}

export async function writeWording(
  caller: Caller,
  { observation, number, lang, body }: Wording,
): Promise<void> {
  await caller.db
    .insertInto("observation_wording")
    .values({
      observation,
      number,
      lang,
      body: body.replaceAll(/\r\n?/g, "\n").normalize("NFC"),
      by_account: String(caller.actor.account),
      at: caller.now,
    })
    .execute()
}

/**
 * Words a line anew. What was proposed goes to the State again, whatever it had said of the older words. Refuses with
 * `observations.problem_overtaken` (409) when somebody else wrote in the meantime.
 */
export async function rewordObservation(
  caller: Caller,
  input: Input<typeof observations.reword>,
): Promise<Line> {
  const { line, stands } = await lockObservation(caller, input.observation)

  caller.ask(leaveOf(caller.actor, line, stands).reword, "observation.reword")
  if (input.number !== undefined && input.number !== line.number) {
    throw problem("observations.problem_overtaken", 409)
  }

  const number = line.number + 1
  await writeWording(caller, { ...input, observation: line.id, number })
  const current = { number }
  if (line.status !== "draft") await move(caller, OBSERVATION, moves.reword, line.id, current)
  else await caller.db.updateTable(OBSERVATION).set(current).where("id", "=", line.id).execute()

  await caller.record("observation.reword", line.id, { number, ...chainOf(stands.review) })
  return showObservation(caller, input)
}
