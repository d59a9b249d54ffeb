import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { expect } from "vitest"
import { receiptVerifyCommand } from "../../src/review/responses/commands.ts"
import { responses } from "../../src/review/responses/contract.ts"
import { modelQuestionnaire, officeOf, words, workIn } from "../../src/review/responses/responses.fixture.ts"
import { becomes, openPage } from "../support/browser.ts"
import type { TestServer } from "../support/server.ts"

/** One question of the cluster `crim` for each of three ministries of State A. */
export const ONLINE = "som.crim.migrants"
export const IN_ARABIC = "som.crim.participation"
export const ELSEWHERE = "som.crim.terms"

const ministries = [
  { name: "Ministry of Justice and Harbours", persona: "xad-observer", question: ONLINE },
  { name: "وزارة الخارجية", persona: "xab-observer", question: IN_ARABIC },
  { name: "Ministry of the Interior", persona: "xac-observer", question: ELSEWHERE },
] as const

/** The server on which State A answers, and its response to the Smuggling questionnaire. */
export type Desk = { readonly at: TestServer; readonly browser: Browser; readonly response: string }

/** The focal point opens the response and hands out a question to each ministry. */
export async function handOut(at: TestServer, browser: Browser, code?: string): Promise<Desk> {
  const questionnaire = await modelQuestionnaire(at.stage, code)
  const focalPoint = await at.stage.as("xaa-focal-point")
  const { id } = await focalPoint.does(responses.open, { questionnaire, party: "XAA", lang: "en" })
  for (const { name, persona, question } of ministries) {
    const { office } = await officeOf(at.stage, name)
    await workIn(at.stage, office, { persona, role: "contributor" })
    await focalPoint.does(responses.assign, { response: id, question, office, lang: "en" })
  }
  await focalPoint.does(responses.sendAssignments, { response: id, note: "By Friday, please." })
  return { at, browser, response: id }
}

export async function pageOf(
  { at, browser }: Omit<Desk, "response">,
  persona: string,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  const page = await openPage(browser, options)
  await becomes(page.context(), at, persona)
  return page
}

export const questionAt = ({ at, response }: Desk, lang: string, key: string) =>
  `${at.address}/${lang}/responses/${response}/questions/${key}`

export const WORDS = "textarea[name='answers.1.text']"
const OWN_WORDS = "textarea[name='answers.0.text']"
const ARABIC = "القانون قيد التعديل."

/** The first ministry types; it is saved by itself. */
export async function answersOnline(desk: Desk): Promise<void> {
  const page = await pageOf(desk, "xad-observer")
  await page.goto(questionAt(desk, "en", ONLINE))
  await page.locator("input[value=no]").check()
  await page.locator(WORDS).fill("The law is being changed.")
  await page.locator("[data-save-status][data-state=saved]").waitFor()

  await page.goto(questionAt(desk, "fr", ONLINE))
  expect(await page.locator(WORDS).inputValue()).toBe("The law is being changed.")
  expect(await page.locator("input[value=no]").isChecked()).toBe(true)
  const foreign = await page.goto(questionAt(desk, "en", ELSEWHERE))
  expect(foreign?.status()).toBe(404)
  await page.context().close()
}

/** The second has no script and reads Arabic; what an expert saved in between is shown beside hers, and she chooses. */
export async function answersInArabic(desk: Desk): Promise<void> {
  const page = await pageOf(desk, "xab-observer", { javaScriptEnabled: false })
  await page.goto(questionAt(desk, "ar", IN_ARABIC))
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl")
  const said = { ...words(desk.response, "The law was changed in May."), question: IN_ARABIC }
  await (await desk.at.stage.as("xaa-expert")).does(responses.answer, said)
  await page.locator("select[name=lang]").selectOption("ar")
  await page.locator(OWN_WORDS).fill(ARABIC)
  await page.locator("form.answers button[type=submit]").first().click()

  await page.locator("main .notice.warn").waitFor()
  expect(await page.locator("main .notice.warn").innerText()).toContain("The law was changed in May.")
  expect(await page.locator("main .notice.warn .sides").innerText()).toContain(ARABIC)
  await page.locator("button[name=choice][value=mine]").click()
  await page.waitForLoadState()
  expect(await current(desk, IN_ARABIC)).toMatchObject({ text: ARABIC, lang: "ar" })
  await page.context().close()
}

type Carrying = {
  /** Which of the files that are offered. */
  readonly link: string
  readonly name: string
  /** What is done with it where no line is. */
  fill(file: Buffer): Promise<Buffer>
}

/** The third answers in a file, and compares before anything is taken. */
export async function answersElsewhere(desk: Desk, { link, name, fill }: Carrying): Promise<void> {
  const page = await pageOf(desk, "xac-observer")
  await page.goto(`${desk.at.address}/en/responses/${desk.response}/packages`)
  const file = await downloaded(page, link)
  const mimeType = name.endsWith(".html") ? "text/html" : WORD
  await page.locator("input[type=file]").setInputFiles({ name, mimeType, buffer: await fill(file) })
  await press(page, "responses.bringBack")
  await page.waitForURL("**/returns/*")
  expect(await current(desk, ELSEWHERE)).toBeNull()
  await press(page, "responses.takeAnswers")
  expect((await current(desk, ELSEWHERE))?.value).toEqual({ kind: "closed", answer: "yes" })
  await page.context().close()
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/** Checked, cleared and submitted; gives the id under which others see it. */
export async function clearsAndSubmits(page: Page, desk: Desk, says: string): Promise<string> {
  await page.goto(`${desk.at.address}/en/responses/${desk.response}/check`)
  expect(await page.locator("main").innerText()).toContain(says)
  await press(page, "responses.clear")
  await press(page, "responses.submit")
  await page.waitForURL("**/submissions/*")
  return new URL(page.url()).pathname.split("/").at(-1) ?? ""
}

/** One answer is corrected after the submission. */
export async function corrects(page: Page, desk: Desk): Promise<void> {
  await page.goto(`${desk.at.address}/en/responses/${desk.response}/check`)
  await press(page, "responses.correct")
  await page.goto(questionAt(desk, "en", ONLINE))
  await page.locator("input[value=in_part]").check()
  await page.locator("[data-save-status][data-state=saved]").waitFor()
}

export async function press(page: Page, operation: string): Promise<void> {
  await page.locator(`form:has(input[value="${operation}"]) button[type=submit]`).click()
  await page.waitForLoadState()
}

/** What lies behind a link, as the person who reads the page gets it. */
export async function downloaded(page: Page, link: string): Promise<Buffer> {
  const href = (await page.locator(link).first().getAttribute("href")) ?? ""
  return (await page.request.get(new URL(href, page.url()).href)).body()
}

/** The two files that a submission's page offers, checked by the command that needs neither database nor network. */
export async function verifies(page: Page, submission: string, version: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "palermo-receipt-"))
  const save = async (name: string) => {
    const path = `/api/submissions/${submission}/${name}?version=${version}`
    const file = join(folder, `${name}.json`)
    writeFileSync(file, await (await page.request.get(new URL(path, page.url()).href)).body())
    return file
  }
  const [receipt, content] = [await save("receipt"), await save("content")]
  const call = () => Promise.reject(new Error("it asks nobody"))
  const { json } = await receiptVerifyCommand.run(call, { words: [receipt], options: { content } })
  expect(json).toMatchObject({ sound: true, content: true, version, party: "XAA" })
  const tampered = readFileSync(receipt, "utf8").replace("XAA", "XAB")
  writeFileSync(receipt, tampered)
  await expect(receiptVerifyCommand.run(call, { words: [receipt], options: {} })).rejects.toThrow()
}

/** What stands now, as the State's expert sees it. */
export async function current({ at, response }: Desk, key: string) {
  const expert = await at.stage.as("xaa-expert")
  const { answers } = await expert.does(responses.showQuestion, { response, question: key })
  return answers.find((one) => one.question.key === key)?.current ?? null
}
