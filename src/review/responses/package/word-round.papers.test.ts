import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestHouse, type Delegate, type TestHouse } from "../../../../test/support/house.ts"
import { responses } from "../contract.ts"
import { FOLLOW_UP, openedResponse, QUESTION, words } from "../responses.fixture.ts"
import { rewritten, sent, tickYes, wordPackage } from "./package.fixture.ts"

const folder = mkdtempSync(join(tmpdir(), "elsewhere-"))
let stage: TestHouse
let expert: Delegate
let response: string

beforeAll(async () => {
  stage = await openTestHouse()
  expert = await stage.as("xaa-expert")
  response = await openedResponse(stage)
  await expert.does(responses.answer, words(response, "No act was needed."))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await stage.database.drop()
})

/** The file as LibreOffice writes it after it has opened it. */
function reopened(bytes: Buffer): Buffer {
  const [before, after] = [join(folder, "answers.docx"), join(folder, "saved")]
  writeFileSync(before, bytes)
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`
  execFileSync("soffice", [profile, "--headless", "--convert-to", "docx", "--outdir", after, before], {
    timeout: 120_000,
    stdio: "pipe",
  })
  return readFileSync(join(after, "answers.docx"))
}

async function brought(bytes: Buffer) {
  const input = await sent(stage, expert, { response, bytes: reopened(bytes) })
  const { answers, problems } = await expert.does(responses.bringBack, input)
  return { slots: answers.map(({ slot, how }) => [slot, how]), problems }
}

test.each(["en", "ar", "zh"] as const)(
  "a Word package that LibreOffice opened and saved offers exactly what was changed, in %s",
  async (lang) => {
    const file = await wordPackage(expert, response, lang)
    expect(await brought(file)).toEqual({ slots: [], problems: [] })

    const changed = rewritten(file, (xml) =>
      xml.replace(/☐ /, "☒ ").replace("No act was needed.", "No act at all was needed."),
    )
    expect(await brought(changed)).toEqual({
      slots: [
        [QUESTION, "new"],
        [FOLLOW_UP, "changed"],
      ],
      problems: [],
    })
  },
)

test("what was ticked before LibreOffice saved it is read after", async () => {
  const file = tickYes(await wordPackage(expert, response))
  expect(await brought(file)).toEqual({ slots: [[QUESTION, "new"]], problems: [] })
})
