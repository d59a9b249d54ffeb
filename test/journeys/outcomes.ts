import { observations } from "../../src/review/observations/contract.ts"
import { tableOf, transmitted } from "../../src/review/observations/observations.fixture.ts"
import { once } from "./things.ts"

/** A list that was handed on and of which a part is published. */
export const anOutcome = once(async ({ stage }) => {
  const table = await tableOf(stage)
  const { outcome, agreed, note } = await transmitted(stage, table)
  await table.own.does(observations.publish, { outcome, parts: [agreed], note })
  return { review: table.review, outcome }
})
