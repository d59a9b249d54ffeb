import { strFromU8, unzipSync } from "fflate"
import { extractText, getDocumentProxy } from "unpdf"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { refusalOf, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { languages, type Lang } from "../../../platform/languages.ts"
import { pdfOf } from "../../../platform/paper/pdf.ts"
import { circleOf } from "../../../secretariat/documents/documents.fixture.ts"
import { documents } from "../../../secretariat/documents/contract.ts"
import type { Check } from "../check-response.ts"
import { responses } from "../contract.ts"
import {
  FOLLOW_UP,
  modelQuestionnaire,
  openedResponse,
  QUESTION,
  submittedResponse,
  words,
  yes,
} from "../responses.fixture.ts"
import { openStateA } from "../state-a.fixture.ts"
import { keptFinding } from "../finding/finding.fixture.ts"
import { briefPaper } from "./brief-paper.ts"
import { exportSpeaker } from "./speak.ts"

let stage: TestHouse
let focalPoint: Delegate
let expert: Delegate

beforeAll(async () => {
  ;({ stage, focalPoint, expert } = await openStateA())
})
afterAll(() => stage.database.drop())

type Paper = { thing: string; id: string; format: "word" | "pdf"; lang?: Lang; at?: string }

const paper = async (doer: Delegate, asked: Paper) =>
  Buffer.from((await doer.does(documents.downloadPaper, asked)).content, "base64")

async function pdfText(bytes: Uint8Array): Promise<{ pages: number; text: string }> {
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: true,
  })
  return { pages: totalPages, text: text.replaceAll(/\s+/g, "") }
}

const wordText = (bytes: Buffer) =>
  strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, "")

async function table(doer: Delegate, thing: string, id: string, format: string): Promise<string> {
  const { content, type } = await doer.does(documents.downloadFile, { thing, id, format, lang: "en" })
  const bytes = Buffer.from(content, "base64")
  if (!type.includes("spreadsheet")) return bytes.toString("utf8")
  return strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array())
}

describe("the receipt on paper", () => {
  it("says in six languages the number, the moment, the version, the hash and the signature", async () => {
    const { submission } = await submittedResponse(stage)
    const receipt = await focalPoint.does(responses.showReceipt, { submission })
    for (const lang of languages) {
      const { pages, text } = await pdfText(
        await paper(focalPoint, { thing: "receipt", id: submission, format: "pdf", lang }),
      )
      const { number, sha256, signature, submitted } = receipt
      const said = [number, submitted, sha256, signature].filter((one) => text.includes(one))
      expect([lang, pages, said.length]).toEqual([lang, 1, 4])
    }
  })

  it("is of the version that is asked about, and for nobody who does not read the whole", async () => {
    const { response, submission } = await submittedResponse(stage)
    const first = await focalPoint.does(responses.showSubmission, { submission })
    stage.clock.now = new Date(stage.clock.now.getTime() + 60_000)
    await focalPoint.does(responses.correct, { response })
    await focalPoint.does(responses.clear, { response })
    await focalPoint.does(responses.submit, { response })
    const asked = { thing: "receipt", id: submission, format: "pdf" } as const
    expect((await pdfText(await paper(focalPoint, { ...asked, at: first.at }))).text).toContain(first.number)
    expect((await pdfText(await paper(focalPoint, asked))).text).not.toContain(first.number)

    await focalPoint.does(responses.widen, {
      submission,
      circle: await circleOf(stage, "public"),
      question: QUESTION,
    })
    const visitor = await stage.as("visitor")
    expect((await refusalOf(paper(visitor, asked))).status).toBe(404)
  })
})

describe("what is taken along", () => {
  it("is what the asker may read and nothing else, in every form", async () => {
    const response = await openedResponse(stage)
    await expert.does(responses.answer, yes(response))
    await expert.does(responses.answer, words(response, "=HYPERLINK(1) for few"))
    await focalPoint.does(responses.clear, { response })
    const { submission } = await focalPoint.does(responses.submit, { response })
    const other = await stage.as("xab-expert")
    const asked = { thing: "submission", id: submission, format: "word" } as const
    expect((await refusalOf(paper(other, asked))).status).toBe(404)
    await focalPoint.does(responses.widen, {
      submission,
      circle: await circleOf(stage, "public"),
      question: QUESTION,
    })

    const whole = wordText(await paper(focalPoint, asked))
    expect(whole).toContain("for few")
    expect(whole.indexOf(QUESTION)).toBeLessThan(whole.indexOf("som.crim.why"))
    const part = [wordText(await paper(other, asked))]
    for (const format of ["json", "csv", "xlsx"]) {
      expect(await table(focalPoint, "submission", submission, format)).toContain("for few")
      part.push(await table(other, "submission", submission, format))
    }
    for (const one of part) {
      expect(one).toMatch(/Yes|"yes"/)
      expect(one).not.toMatch(/for few|What stands in the way/)
    }
    const csv = await table(focalPoint, "submission", submission, "csv")
    expect(csv).toContain(",'=HYPERLINK(1) for few,")
    expect((await refusalOf(table(other, "submission", submission, "exe"))).status).toBe(404)
    expect((await refusalOf(table(other, "response", response, "csv"))).status).toBe(404)
  })

  it("names offences only to whom the answer that names them was released", async () => {
    const questionnaire = await modelQuestionnaire(stage)
    const { id: response } = await focalPoint.does(responses.open, {
      questionnaire,
      party: "XAA",
      lang: "en",
    })
    const group = "som.crim.conduct"
    const items = [{ item: "", name: "Smuggling by sea" }]
    const answer = { response, base: 0, text: "", lang: "en" as const }
    await expert.does(responses.answer, {
      ...answer,
      question: group,
      item: "",
      value: { kind: "group", items },
    })
    const value = { kind: "closed", answer: "no" } as const
    await expert.does(responses.answer, { ...answer, question: `${group}.criminal`, item: "i1", value })
    await focalPoint.does(responses.clear, { response })
    const { submission } = await focalPoint.does(responses.submit, { response })
    const question = `${group}.criminal`
    await focalPoint.does(responses.widen, { submission, circle: await circleOf(stage, "public"), question })

    const visitor = await stage.as("visitor")
    const asked = { thing: "submission", id: submission, format: "word", lang: "en" } as const
    expect(wordText(await paper(focalPoint, asked))).toContain("Smuggling by sea")
    expect(await table(focalPoint, "submission", submission, "csv")).toContain("Smuggling by sea")
    for (const seen of [
      wordText(await paper(visitor, asked)),
      await table(visitor, "submission", submission, "csv"),
      await table(visitor, "submission", submission, "json"),
    ]) {
      expect(seen).toMatch(/No|"no"/)
      expect(seen).not.toContain("Smuggling by sea")
    }
  })

  it("cites a source only where the State ticked it, and names nobody, also within the State", async () => {
    const response = await openedResponse(stage)
    const source = { kind: "letter" as const, date: "2026-03-01" }
    await expert.does(
      responses.answer,
      yes(response, { source: { ...source, name: "Letter 7", cited: true } }),
    )
    await expert.does(
      responses.answer,
      words(response, "So it is.", { source: { ...source, name: "Secret memorandum" } }),
    )
    const { answers } = await expert.does(responses.showQuestion, { response, question: QUESTION })
    const author = answers[0]?.current?.author ?? ""
    expect(author).not.toBe("")
    const taken = async () => [
      wordText(await paper(expert, { thing: "response", id: response, format: "word", lang: "en" })),
      ...(await Promise.all(
        ["json", "csv", "xlsx"].map((format) => table(expert, "response", response, format)),
      )),
    ]
    for (const one of await taken()) {
      expect(one).toContain("Letter 7")
      expect(one).not.toContain("Secret memorandum")
      expect(one).not.toContain(author)
    }

    // A colleague goes on with the words, then ticks the source; it is still where they come from.
    const second = await stage.as("xaa-second-expert")
    await second.does(responses.answer, words(response, "So it is, with us.", { base: 1 }))
    const ticked = { response, question: QUESTION, key: FOLLOW_UP, said: "cited" } as const
    await second.does(responses.citeSource, ticked)
    for (const one of await taken()) expect(one).toContain("Secret memorandum")
    await second.does(responses.citeSource, { ...ticked, said: "none" })
    for (const one of await taken()) expect(one).not.toContain("Secret memorandum")
  })
})

describe("needs and finds on what is taken along", () => {
  it("stand at its end in every form, for whoever reads the answers on which they rest", async () => {
    const { response } = await keptFinding(stage, expert)
    await expert.does(responses.answer, yes(response))
    await focalPoint.does(responses.clear, { response })
    const { submission } = await focalPoint.does(responses.submit, { response })
    const circle = await circleOf(stage, "public")
    await focalPoint.does(responses.widen, { submission, circle, question: QUESTION })
    const asked = { thing: "submission", id: submission, lang: "en" } as const
    const visitor = await stage.as("visitor")
    const forms = async (doer: Delegate) => [
      wordText(await paper(doer, { ...asked, format: "word" })),
      (await pdfText(await paper(doer, { ...asked, format: "pdf" }))).text,
      ...(await Promise.all(
        ["json", "csv", "xlsx"].map((one) => table(doer, "submission", submission, one)),
      )),
    ]
    const said = /Training\s*of\s*prosecutors\s*on\s*the\s*islands/
    for (const own of await forms(focalPoint)) expect(own).toMatch(said)
    for (const other of await forms(visitor)) expect(other).not.toMatch(said)
    expect((await forms(focalPoint))[3]).toContain(
      "Assistance needed · Capacity-building through training · high priority",
    )
  })
})

describe("the clearance brief", () => {
  it("has changes, admissions, what is sensitive and who will read it, and fits on two pages of any language", async () => {
    const response = await openedResponse(stage)
    const value = { kind: "closed", answer: "not_provided" } as const
    await expert.does(responses.answer, yes(response, { value }))
    const check = await focalPoint.does(responses.check, { response })
    expect(check.lines[0]?.sensitive).toBe("withheld")
    const line = check.lines[0] as Check["lines"][number]
    const long = {
      lang: "en" as const,
      text: "Is the smuggling of migrants a crime by land, by sea and by air? ".repeat(6),
    }
    const many: Check = {
      ...check,
      standing: 1,
      lines: Array.from({ length: 500 }, (_, at) => ({
        ...line,
        text: long,
        question: `q${at}`,
        number: `${at}`,
        gap: at % 5 === 0,
        answer: at % 5 === 1 ? "no" : null,
        waits: at % 5 === 2,
        change: at % 5 === 3 ? ("changed" as const) : null,
        sensitive: at % 5 === 4 ? ("contacts" as const) : null,
      })),
    }
    for (const lang of languages) {
      const { pages, text } = await pdfText(
        await pdfOf(briefPaper(many, exportSpeaker(lang)), { markup: "clean" }),
      )
      expect([lang, pages]).toEqual([lang, 2])
      if (lang === "en") expect(text).toMatch(/secretariat.*Whatchanged.*Answeredno.*Sensitive.*Notanswered/i)
    }
  })

  it("is national", async () => {
    const response = await openedResponse(stage)
    const asked = { thing: "response-brief", id: response, format: "pdf" } as const
    expect((await paper(focalPoint, asked)).subarray(0, 5).toString()).toBe("%PDF-")
    for (const persona of ["secretariat", "xab-focal-point"])
      expect((await refusalOf(paper(await stage.as(persona), asked))).status).toBe(404)
  })
})
