import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { getObservation } from "./find-observation.ts"
import { toLines } from "./list-observations.ts"
import type { Line } from "./observation.ts"
import { standingFor } from "./standing.ts"

export async function showObservation(caller: Caller, input: { observation: string }): Promise<Line> {
  const facts = await getObservation(caller, input.observation)
  const [line] = await toLines(caller, [facts], { stands: await standingFor(caller, facts.review) })
  if (!line) throw notFound()
  return line
}
