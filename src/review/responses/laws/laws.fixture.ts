import type { Delegate, TestHouse } from "../../../../test/support/house.ts"
import { circleOf } from "../../../secretariat/documents/documents.fixture.ts"
import { library } from "../../../secretariat/library/contract.ts"
import { enteredBy } from "../../../secretariat/library/library.fixture.ts"
import { questionnaires } from "../../questionnaires/contract.ts"
import { draftedBy, question } from "../../questionnaires/questionnaires.fixture.ts"
import { responses } from "../contract.ts"
import { QUESTION } from "../responses.fixture.ts"

export const LAW_QUESTION = "som.crim.law"

let count = 0

/** A response of State A to a questionnaire that asks for laws, and a law of its table on what is asked. */
export async function lawToCite(stage: TestHouse, doer: Delegate) {
  const officer = await stage.as("secretariat")
  const questionnaire = await draftedBy(officer, `laws-${++count}`)
  const asked = { ...question(questionnaire), under: QUESTION, key: LAW_QUESTION, kind: "law" } as const
  await officer.does(questionnaires.addQuestion, { ...asked, text: "Which laws?" })
  await officer.does(questionnaires.issue, { questionnaire })
  await officer.does(questionnaires.release, { questionnaire, circle: await circleOf(stage, "public") })
  const focalPoint = await stage.as("xaa-focal-point")
  const { id: response } = await focalPoint.does(responses.open, { questionnaire, party: "XAA", lang: "en" })
  const { id: measure } = await enteredBy(doer)
  await doer.does(library.cite, { measure, article: "12 (2)", refs: ["SOM.6.1.a"] })
  return { response, question: QUESTION, key: LAW_QUESTION, measure, article: "12 (2)" }
}
