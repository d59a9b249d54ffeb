import type { Delegate, TestHouse } from "../../../../test/support/house.ts"
import { circleOf } from "../../../secretariat/documents/documents.fixture.ts"
import { questionnaires } from "../../questionnaires/contract.ts"
import { draftedBy, question } from "../../questionnaires/questionnaires.fixture.ts"
import type { Kind } from "../../questionnaires/question.ts"
import { responses } from "../contract.ts"
import { QUESTION } from "../responses.fixture.ts"
import type { Value } from "../value.ts"

/** One question of each kind; the closed one and its follow-up in words come with the draft. */
const ASKED: readonly { kind: Kind; options?: string[]; columns?: string[]; over?: "units" }[] = [
  { kind: "choice", options: ["by_sea", "by_land"] },
  { kind: "number" },
  { kind: "date" },
  { kind: "law" },
  { kind: "authority" },
  { kind: "link" },
  { kind: "table", columns: ["port", "ships"] },
  { kind: "group", over: "units" },
]
export const keyOf = (kind: Kind) => `som.crim.of_${kind}`
export const UNDER_UNIT = "som.crim.in_unit"

/** A response of State A to a questionnaire with a question of every kind, opened and answered in part. */
export async function responseOfEveryKind(stage: TestHouse): Promise<string> {
  const officer = await stage.as("secretariat")
  const questionnaire = await draftedBy(officer, "every-kind")
  const plain = question(questionnaire)
  const text = 'What of it? <script id="palermo-answers">'
  for (const { kind, ...how } of ASKED) {
    const key = keyOf(kind)
    await officer.does(questionnaires.addQuestion, { ...plain, ...how, key, kind, text })
    const parts = [
      ...(how.options ?? []).map((one) => `option.${one}`),
      ...(how.columns ?? []).map((one) => `column.${one}`),
    ]
    for (const part of parts)
      await officer.does(questionnaires.setText, {
        questionnaire,
        key: `${key}.${part}`,
        lang: "en",
        body: part,
      })
  }
  const below = { under: keyOf("group"), key: UNDER_UNIT, kind: "text" as const, text: "And in this one?" }
  await officer.does(questionnaires.addQuestion, { ...plain, ...below })
  await officer.does(questionnaires.changeQuestion, { ...plain, question: QUESTION, holders: ["justice"] })
  await officer.does(questionnaires.issue, { questionnaire })
  await officer.does(questionnaires.release, { questionnaire, circle: await circleOf(stage, "public") })
  const focalPoint = await stage.as("xaa-focal-point")
  const { id } = await focalPoint.does(responses.open, { questionnaire, party: "XAA", lang: "en" })
  return id
}

export async function answered(doer: Delegate, response: string, value: Value, text = ""): Promise<void> {
  const question = value.kind === "closed" ? QUESTION : keyOf(value.kind)
  await doer.does(responses.answer, { response, question, item: "", base: 0, value, text, lang: "en" })
}
