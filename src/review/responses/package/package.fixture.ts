import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import type { Lang } from "../../../platform/languages.ts"
import type { Delegate, TestHouse } from "../../../../test/support/house.ts"
import { documents } from "../../../secretariat/documents/contract.ts"
import { stageAs } from "../../../secretariat/documents/documents.fixture.ts"
import { openedResponse } from "../responses.fixture.ts"

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/** The Word package of a response, as somebody downloads it. */
export function wordPackage(doer: Delegate, response: string, lang: Lang = "en"): Promise<Buffer> {
  return packageOf(doer, { response, format: "word", lang })
}

/** The same as a file for the browser. */
export function htmlPackage(doer: Delegate, response: string, lang: Lang = "en"): Promise<Buffer> {
  return packageOf(doer, { response, format: "html", lang })
}

async function packageOf(
  doer: Delegate,
  { response, ...how }: { response: string; format: "word" | "html"; lang: Lang },
): Promise<Buffer> {
  const asked = { thing: "answers", id: response, ...how } as const
  const { content } = await doer.does(documents.downloadPaper, asked)
  return Buffer.from(content, "base64")
}

/** A Word file whose text part somebody rewrote; its other parts lie in it unpacked, since nobody reads them. */
export function rewritten(file: Buffer, change: (xml: string) => string): Buffer {
  const { [TEXT]: text = new Uint8Array(), ...others } = unzipSync(file)
  const asTheyAre = Object.entries(others).map(([name, bytes]) => [name, [bytes, { level: 0 }]] as const)
  return Buffer.from(
    zipSync({ ...Object.fromEntries(asTheyAre), [TEXT]: strToU8(change(strFromU8(text))) }, { level: 1 }),
  )
}

const TEXT = "word/document.xml"

/** Ticks "yes" before the first question, as a word processor writes it. */
export const tickYes = (file: Buffer) => rewritten(file, (xml) => xml.replace("☐ Yes", "☒ Yes"))

/** The same in an HTML file, as its script writes it. */
export function tickYesInHtml(file: Buffer): Buffer {
  const answer = '"value":{"kind":"closed","answer":"yes"}'
  return Buffer.from(
    file.toString().replace(/("question":"som.crim.offence","item":"","base":0,)"value":null/, `$1${answer}`),
  )
}

/** What is to be sent to bring a file back. */
export async function sent(
  stage: TestHouse,
  doer: Delegate,
  { response, bytes, name = "answers.docx" }: { response: string; bytes: Buffer; name?: string },
) {
  const type = name.endsWith(".docx") ? WORD : "text/html"
  const { id: upload } = await stageAs(stage, doer, { name, type, bytes })
  return { response, upload }
}

/** A response of State A whose first question was answered in Word. */
export async function answeredElsewhere(stage: TestHouse, doer: Delegate) {
  const response = await openedResponse(stage)
  return sent(stage, doer, { response, bytes: tickYes(await wordPackage(doer, response)) })
}
