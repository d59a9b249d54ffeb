import { afterAll, beforeAll, expect, test } from "vitest"
import { languages } from "../../../platform/languages.ts"
import { onOldest } from "../../../../test/support/database.ts"
import { openTestHouse, refusalOf, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { circleOf } from "../../../secretariat/documents/documents.fixture.ts"
import { questionnaires } from "../../questionnaires/contract.ts"
import { draftedBy, question } from "../../questionnaires/questionnaires.fixture.ts"
import { responses } from "../contract.ts"
import { openedResponse, QUESTION, FOLLOW_UP, words, wordsSeen, yes } from "../responses.fixture.ts"
import { rewritten, sent, tickYes, wordPackage } from "./package.fixture.ts"

let stage: TestHouse
let expert: Delegate

beforeAll(async () => {
  stage = await openTestHouse()
  expert = await stage.as("xaa-expert")
})
afterAll(() => stage.database.drop())

const moreOf = (at: number) => `som.crim.more_${at}`

/** State A's response to a questionnaire with so many closed questions besides the first. */
async function openedWith(more: number): Promise<string> {
  const officer = await stage.as("secretariat")
  const questionnaire = await draftedBy(officer)
  for (let at = 0; at < more; at++)
    await officer.does(questionnaires.addQuestion, { ...question(questionnaire), key: moreOf(at) })
  await officer.does(questionnaires.issue, { questionnaire })
  await officer.does(questionnaires.release, { questionnaire, circle: await circleOf(stage, "public") })
  const focalPoint = await stage.as("xaa-focal-point")
  return (await focalPoint.does(responses.open, { questionnaire, party: "XAA", lang: "en" })).id
}

async function bring(response: string, bytes: Buffer, doer = expert) {
  return doer.does(responses.bringBack, await sent(stage, doer, { response, bytes }))
}

/** What a language changes in a file is of no PostgreSQL: on the oldest one of each direction of writing. */
const tried = onOldest ? (["en", "ar"] as const) : languages

test(`a Word package that nobody touched brings nothing back, in ${tried.length} languages`, async () => {
  const response = await openedResponse(stage)
  await expert.does(responses.answer, yes(response, { text: "Since 2010.\n\nBy two acts." }))
  for (const lang of tried) {
    const { answers, unchanged, problems } = await bring(response, await wordPackage(expert, response, lang))
    expect([lang, answers, unchanged, problems]).toEqual([lang, [], 2, []])
  }
})

test("exactly the answers that were changed are offered, taken as they were ticked, and a second time nothing is", async () => {
  const response = await openedResponse(stage)
  await expert.does(responses.answer, words(response, "No act was needed."))
  const file = await wordPackage(expert, response)
  const changed = rewritten(tickYes(file), (xml) =>
    xml.replace("No act was needed.", "No act &amp; no decree was needed."),
  )

  const { id, answers, unchanged } = await bring(response, changed)
  expect(answers.map(({ slot, how, ticked }) => [slot, how, ticked])).toEqual([
    [QUESTION, "new", true],
    [FOLLOW_UP, "changed", true],
  ])
  expect(unchanged).toBe(0)
  expect(await wordsSeen(expert, response)).toBe("No act was needed.")

  const taken = await expert.does(responses.takeAnswers, { response, return: id, rows: [FOLLOW_UP] })
  expect(taken).toMatchObject({ taken: 1, waiting: 0 })
  expect(await wordsSeen(expert, response)).toBe("No act & no decree was needed.")

  const again = await bring(response, changed)
  expect(again.answers.map(({ slot, how }) => [slot, how])).toEqual([
    [QUESTION, "new"],
    [FOLLOW_UP, "same"],
  ])
})

test("where others went on meanwhile both texts are kept, and the file's waits as a card", async () => {
  const response = await openedResponse(stage)
  const second = await stage.as("xaa-second-expert")
  await expert.does(responses.answer, words(response, "First."))
  const file = rewritten(await wordPackage(expert, response), (xml) =>
    xml.replace("First.", "From the ministry."),
  )
  const { number } = (await expert.does(responses.showWhole, { response })).sections
    .flatMap(({ answers }) => answers)
    .find(({ question }) => question.key === FOLLOW_UP)!
  await second.does(responses.answer, words(response, "From her desk.", { base: number }))

  const { id, answers } = await bring(response, file)
  expect(answers.map(({ how, ticked }) => [how, ticked])).toEqual([["both", false]])

  const taken = await expert.does(responses.takeAnswers, { response, return: id, rows: [FOLLOW_UP] })
  expect(taken).toMatchObject({ taken: 0, waiting: 1 })
  expect(await wordsSeen(expert, response)).toBe("From her desk.")
  expect((await bring(response, file)).answers.map(({ how }) => how)).toEqual(["same"])
})

test("the laws of a yes or no stand beside it in a Word file, and are kept when it comes back", async () => {
  const officer = await stage.as("secretariat")
  const questionnaire = await draftedBy(officer, "laws-in-word")
  const plain = question(questionnaire)
  await officer.does(questionnaires.changeQuestion, { ...plain, question: QUESTION, evidence: true })
  const rests = { key: `${QUESTION}.evidence`, lang: "en", body: "On which laws does it rest?" } as const
  await officer.does(questionnaires.setText, { questionnaire, ...rests })
  await officer.does(questionnaires.issue, { questionnaire })
  await officer.does(questionnaires.release, { questionnaire, circle: await circleOf(stage, "public") })
  const focalPoint = await stage.as("xaa-focal-point")
  const opened = await focalPoint.does(responses.open, { questionnaire, party: "XAA", lang: "en" })
  const response = opened.id
  const law = { title: "Law on Ferries", article: "7", date: null, lang: null, link: "", measure: null }
  await expert.does(
    responses.answer,
    yes(response, { value: { kind: "closed", answer: "yes", laws: [law] } }),
  )
  const file = await wordPackage(expert, response)
  rewritten(file, (xml) => {
    expect(xml).toContain("Law on Ferries")
    return xml
  })
  const { id, answers, problems } = await bring(
    response,
    rewritten(file, (xml) =>
      xml
        .replace("☒ Yes", "☐ Yes")
        .replace("☐ Yes, in part", "☒ Yes, in part")
        .replace("Law on Ferries", "Law on Boats"),
    ),
  )
  expect(answers.map(({ slot }) => slot)).toEqual([QUESTION])
  // What was changed beside the answer is said and not taken.
  expect(problems.map(({ code }) => code)).toEqual(["responses.package_outside"])
  await expert.does(responses.takeAnswers, { response, return: id, rows: [QUESTION] })
  const { sections } = await expert.does(responses.showWhole, { response })
  const taken = sections.flatMap((one) => one.answers).find(({ question }) => question.key === QUESTION)
  expect(taken?.current?.value).toMatchObject({ answer: "in_part", laws: [{ title: "Law on Ferries" }] })
})

test("a file of another response is refused, and somebody else's file is not there", async () => {
  const [one, other] = [await openedResponse(stage), await openedResponse(stage)]
  const file = tickYes(await wordPackage(expert, one))
  expect(await refusalOf(bring(other, file))).toMatchObject({ code: "responses.problem_package_other" })

  const { id } = await bring(one, file)
  const second = await stage.as("xaa-second-expert")
  expect(await refusalOf(second.does(responses.showReturn, { response: one, return: id }))).toMatchObject({
    status: 404,
  })
})

test("a mark before, after or in place of a choice is read in any language, and two marks are no answer", async () => {
  const given = ["x Yes", "[x] Yes", "✓ yes", "☐ Yes x", "Oui", "да.", "نعم", "☒ 是", "(x) Sí"]
  const response = await openedWith(given.length + 1)
  // One line for each question, in the order of the form: of the first both are marked, the last is left alone.
  const yesLines = ["☒ Yes", ...given, "☐ Yes"]
  const noLines = ["x No<"]
  const file = rewritten(await wordPackage(expert, response), (xml) =>
    xml
      .replaceAll("☐ Yes<", () => `${yesLines.shift()}<`)
      .replaceAll("☐ No<", (found) => noLines.shift() ?? found),
  )
  const { answers, problems } = await bring(response, file)
  expect(yesLines).toEqual([])
  expect(answers.map(({ slot, brought: { value } }) => [slot, value])).toEqual(
    given.map((_, at) => [moreOf(at), { kind: "closed", answer: "yes" }]),
  )
  expect(problems).toEqual([{ code: "responses.package_two_marks", place: "1" }])
})

test("bookmarks, marks or controls may be lost: the answers are found, or what was lost is said", async () => {
  const response = await openedResponse(stage)
  const file = tickYes(await wordPackage(expert, response))
  const slots = async (change: (xml: string) => string) => {
    const { answers, problems } = await bring(response, rewritten(file, change))
    return [answers.map(({ slot }) => slot), problems.map(({ code }) => code)]
  }
  const noBookmarks = (xml: string) => xml.replaceAll(/<w:bookmark(?:Start|End)[^>]*>/g, "")
  const noControls = (xml: string) => xml.replaceAll(/<w:sdtPr>.*?<\/w:sdtPr>|<\/?w:sdt(?:Content)?>/g, "")
  const noMarks = (xml: string) => xml.replaceAll(/\[\/?q\d+[^\]]*\]/g, "")
  const noEnds = (xml: string) => xml.replaceAll(/\[\/q\d+[^\]]*\]/g, "")

  expect(await slots((xml) => noBookmarks(noControls(xml)))).toEqual([[QUESTION], []])
  const added = (xml: string) =>
    xml.replace("</w:sectPr></w:body>", "</w:sectPr><w:p><w:r><w:t>Ask the court.</w:t></w:r></w:p></w:body>")
  expect(await slots(added)).toEqual([[QUESTION], ["responses.package_outside"]])
  // How else Word loses them is the reader's matter, and of no PostgreSQL.
  if (onOldest) return
  expect(await slots(noBookmarks)).toEqual([[QUESTION], []])
  expect(await slots(noControls)).toEqual([[QUESTION], []])
  expect((await slots((xml) => noControls(noMarks(xml))))[0]).toEqual([QUESTION])
  expect((await slots((xml) => noBookmarks(noControls(noEnds(xml)))))[1]).toContain(
    "responses.package_end_lost",
  )
})
