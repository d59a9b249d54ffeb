import { readFileSync } from "node:fs"
import type { Delegate, TestHouse } from "../../../test/support/house.ts"
import { stageAs } from "../documents/documents.fixture.ts"
import { meetings } from "../meetings/contract.ts"
import { body, BODY } from "../meetings/meetings.fixture.ts"
import { readings } from "./contract.ts"

/** The report of a fictional body as it came, with its traps. */
export function reportFile(name = "ferries-2031.en.txt"): Buffer {
  return readFileSync(new URL(`../meetings/report/fixtures/${name}`, import.meta.url))
}

/** What has to be sent for a file to be read. */
export async function sentReport(
  stage: TestHouse,
  officer: Delegate,
  bytes = reportFile(),
  as = { name: "report.txt", type: "text/plain" },
) {
  await officer.does(meetings.keepBody, body)
  const file = { ...as, bytes }
  const { id: upload } = await stageAs(stage, officer, file)
  return { body: BODY, upload }
}

/** @returns the id of a reading that waits */
export async function openedReading(stage: TestHouse, officer: Delegate, bytes?: Buffer): Promise<string> {
  const { reading } = await officer.does(readings.open, await sentReport(stage, officer, bytes))
  return reading
}
