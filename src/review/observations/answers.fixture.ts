import type { TestHouse } from "../../../test/support/house.ts"
import { responses } from "../responses/contract.ts"
import { issuedQuestionnaire, words, yes } from "../responses/responses.fixture.ts"
import type { Table } from "./observations.fixture.ts"

/** The State under review has answered for this review, and everybody of it reads the first version. */
export async function submitted(stage: TestHouse, table: Table, text: string): Promise<string> {
  const { own, ownExpert, review, state: party } = table
  const questionnaire = await issuedQuestionnaire(stage)
  const { id: response } = await own.does(responses.open, { questionnaire, party, review, lang: "en" })
  await ownExpert.does(responses.answer, yes(response))
  await ownExpert.does(responses.answer, words(response, text))
  await sends(table, response)
  return response
}

/** The State corrects its words: a new version that everybody who read the first one reads. */
export async function corrected(
  stage: TestHouse,
  table: Table,
  { response, text }: { response: string; text: string },
): Promise<void> {
  stage.clock.now = new Date(stage.clock.now.getTime() + 60_000)
  await table.own.does(responses.correct, { response })
  await table.own.does(responses.answer, words(response, text, { base: 1 }))
  await sends(table, response)
}

async function sends({ own }: Table, response: string): Promise<void> {
  await own.does(responses.clear, { response })
  await own.does(responses.submit, { response })
}
