import type { Asked } from "../../platform/contract.ts"
import type { Delegate } from "../../../test/support/house.ts"
import { questionnaires } from "./contract.ts"

let count = 0

/**
 * A draft of one section with a closed question and its follow-up, made through the door.
 * @param holders which kinds of institution hold what the closed question asks for
 */
export async function draftedBy(
  officer: Delegate,
  code = `draft-${++count}`,
  holders: string[] = [],
): Promise<string> {
  const { id: questionnaire } = await officer.does(questionnaires.create, {
    code,
    version: "1",
    lang: "en",
    title: "A questionnaire of the fictional secretariat",
    instruments: ["SOM"],
  })
  await officer.does(questionnaires.addSection, {
    questionnaire,
    part: "som",
    key: "som.crim",
    title: "Crimes",
  })
  await officer.does(questionnaires.addQuestion, { ...question(questionnaire), holders })
  await officer.does(questionnaires.addQuestion, {
    ...question(questionnaire),
    key: "som.crim.why",
    under: "som.crim.offence",
    kind: "text",
    when: { question: "som.crim.offence", is: ["no", "in_part"] },
    text: "What stands in the way?",
  })
  return questionnaire
}

export function question(questionnaire: string): Asked<typeof questionnaires.addQuestion> {
  return {
    questionnaire,
    under: "som.crim",
    key: "som.crim.offence",
    kind: "closed",
    provisions: ["SOM.6.1"],
    nature: "duty",
    evidence: false,
    text: "Is the smuggling of migrants a crime?",
  }
}
