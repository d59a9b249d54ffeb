import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import type { Lang } from "../../../platform/languages.ts"
import type { Delegate, TestHouse } from "../../../../test/support/house.ts"
import { documents } from "../../../secretariat/documents/contract.ts"
import { stageAs } from "../../../secretariat/documents/documents.fixture.ts"
import { openedResponse } from "../responses.fixture.ts"

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/** The Word package of a response, as somebody downloads it. */
export async function wordPackage(doer: Delegate, response: string, lang: Lang = "en"): Promise<Buffer> {
  const asked = { thing: "answers", id: response, format: "word", lang } as const
  const { content } = await doer.does(documents.downloadPaper, asked)
  return Buffer.from(content, "base64")
}

/** A Word file whose text part somebody rewrote. */
export function rewritten(file: Buffer, change: (xml: string) => string): Buffer {
  const parts = unzipSync(file)
  const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array())
  return Buffer.from(zipSync({ ...parts, "word/document.xml": strToU8(change(text)) }))
}

/** Ticks "yes" before the first question, as a word processor writes it. */
export const tickYes = (file: Buffer) => rewritten(file, (xml) => xml.replace("☐ Yes", "☒ Yes"))

/** What is to be sent to bring a Word file back. */
export async function sent(
  stage: TestHouse,
  doer: Delegate,
  { response, bytes }: { response: string; bytes: Buffer },
) {
  const { id: upload } = await stageAs(stage, doer, { name: "answers.docx", type: WORD, bytes })
  return { response, upload }
}

/** A response of State A whose first question was answered in Word. */
export async function answeredElsewhere(stage: TestHouse, doer: Delegate) {
  const response = await openedResponse(stage)
  return sent(stage, doer, { response, bytes: tickYes(await wordPackage(doer, response)) })
}
