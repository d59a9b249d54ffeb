import { randomUUID } from "node:crypto"
import type { Asked } from "../../platform/contract.ts"
import type { Delegate, TestHouse } from "../../../test/support/house.ts"
import { circleOf } from "../../secretariat/documents/documents.fixture.ts"
import { questionnaires } from "../questionnaires/contract.ts"
import { draftedBy } from "../questionnaires/questionnaires.fixture.ts"
import { shippedQuestionnaires } from "../questionnaires/shipped-questionnaires.ts"
import { responses } from "./contract.ts"

let count = 0

/** A questionnaire of one closed question with a follow-up, issued for everybody. */
export async function issuedQuestionnaire(stage: TestHouse): Promise<string> {
  const officer = await stage.as("secretariat")
  const questionnaire = await draftedBy(officer, `answered-${++count}`, ["justice"])
  await officer.does(questionnaires.issue, { questionnaire })
  await officer.does(questionnaires.release, { questionnaire, circle: await circleOf(stage, "public") })
  return questionnaire
}

/** The shipped model on the Smuggling Protocol, under a code of its own: a rehearsal may hold it already. */
export async function modelQuestionnaire(stage: TestHouse, code = `model-${++count}`): Promise<string> {
  const files = shippedQuestionnaires().find((one) => one[FILE]?.includes('"model-som"')) ?? {}
  const renamed = { ...files, [FILE]: (files[FILE] ?? "").replace('"model-som"', `"${code}"`) }
  const visitor = await stage.as("visitor")
  return (await visitor.does(questionnaires.importWhole, { files: renamed, as: "issued" })).questionnaire
}

const FILE = "questionnaire.json"

export const QUESTION = "som.crim.offence"
export const FOLLOW_UP = "som.crim.why"

/** State A's response to it, opened by its focal point. */
export async function openedResponse(stage: TestHouse, party = "XAA"): Promise<string> {
  const focalPoint = await stage.as(`${party.toLowerCase()}-focal-point`)
  const questionnaire = await issuedQuestionnaire(stage)
  const { id } = await focalPoint.does(responses.open, { questionnaire, party, lang: "en" })
  return id
}

/** Two responses of State A to questionnaires in the same words; in the earlier one both questions are answered. */
export async function answeredBefore(stage: TestHouse): Promise<{ earlier: string; response: string }> {
  const expert = await stage.as("xaa-expert")
  const earlier = await openedResponse(stage)
  await expert.does(responses.answer, yes(earlier))
  await expert.does(responses.answer, words(earlier, "The law of 2031 is old."))
  // Read by somebody else, what she wrote stands.
  await wordsSeen(await stage.as("xaa-second-expert"), earlier)
  return { earlier, response: await openedResponse(stage) }
}

/** What is offered of an earlier answer to the follow-up. */
export async function offered(delegate: Delegate, response: string) {
  const { proposals } = await delegate.does(responses.showBefore, { response, question: QUESTION })
  return proposals.filter(({ question }) => question === FOLLOW_UP)
}

type Answer = Asked<typeof responses.answer>

/** A yes to the closed question; what is given changes it. */
export function yes(response: string, given: Partial<Answer> = {}): Answer {
  const value = { kind: "closed", answer: "yes" } as const
  return { response, question: QUESTION, item: "", base: 0, value, text: "", lang: "en", ...given }
}

/** Words to the follow-up. */
export function words(response: string, text: string, given: Partial<Answer> = {}): Answer {
  return { response, question: FOLLOW_UP, item: "", base: 0, value: null, text, lang: "en", ...given }
}

/** The current words of the follow-up, as somebody sees them. */
export async function wordsSeen(delegate: Delegate, response: string): Promise<string> {
  const { answers } = await delegate.does(responses.showQuestion, { response, question: QUESTION })
  return answers.find(({ question }) => question.key === FOLLOW_UP)?.current?.text ?? ""
}

/** State A's response, answered and submitted; gives it, and the id under which others see it. */
export async function submittedResponse(stage: TestHouse, party = "XAA") {
  const response = await clearedResponse(stage, party)
  const focalPoint = await stage.as(`${party.toLowerCase()}-focal-point`)
  const { submission } = await focalPoint.does(responses.submit, { response })
  return { response, submission }
}

export async function clearedResponse(stage: TestHouse, party = "XAA"): Promise<string> {
  const response = await openedResponse(stage, party)
  const expert = await stage.as(`${party.toLowerCase()}-expert`)
  await expert.does(responses.answer, yes(response))
  const focalPoint = await stage.as(`${party.toLowerCase()}-focal-point`)
  await focalPoint.does(responses.clear, { response })
  return response
}

/** An office of State A with somebody in it, who contributes to what it is given and sees nothing else. */
export async function officeOf(stage: TestHouse, name = `Ministry ${++count}`) {
  const focalPoint = await stage.as("xaa-focal-point")
  const { offices } = await focalPoint.does(responses.addOffice, { party: "XAA", name, lang: "en" })
  const office = offices.find((one) => one.name === name)?.id ?? ""
  return { focalPoint, office }
}

/** Somebody of the rehearsal, an observer until now, is made a contributor or validator of an office. */
export async function workIn(stage: TestHouse, office: string, terms: { persona: string; role: string }) {
  const { db } = stage.database
  const { id: account } = await db
    .selectFrom("account")
    .select("id")
    .where("persona", "=", terms.persona)
    .executeTakeFirstOrThrow()
  await db
    .insertInto("role_grant")
    .values({
      id: randomUUID(),
      account,
      role: terms.role,
      party: "XAA",
      institution: office,
      since: stage.clock.now,
    })
    .execute()
  return stage.as(terms.persona)
}
