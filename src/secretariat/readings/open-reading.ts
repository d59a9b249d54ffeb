import { createHash } from "node:crypto"
import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { statesNow } from "../directory/states-now.ts"
import { readStaged } from "../documents/staged-upload.ts"
import { chainOf } from "../meetings/body.ts"
import { MAX_FILE_BYTES } from "../meetings/report/limits.ts"
import { readReportApart } from "../meetings/apart/read-report-apart.ts"
import type { readings } from "./contract.ts"
import { keptOf } from "./entries.ts"
import { works } from "./find-reading.ts"
import { MAX_READINGS } from "./reading.ts"

/** Reads a report that came as a file, and keeps what was read for a person to look at; the meeting is not touched. */
export async function openReading(caller: Caller, input: Input<typeof readings.open>) {
  caller.ask(works(caller), "report.read")
  await requireBody(caller, input.body)
  await requirePlace(caller)
  const { report, lines, sha256 } = await readUpload(caller, input.upload)
  const kept = keptOf(report)

  const id = caller.newId()
  await caller.db
    .insertInto("report_reading")
    .values({
      id,
      body: input.body,
      lang: kept.language,
      title: kept.title,
      kept: JSON.stringify(kept).replaceAll("\\u0000", ""),
      source: lines.join("\n").replaceAll("\u0000", ""),
      sha256,
      by: caller.actor.account,
      at: caller.now,
    })
    .execute()

  await caller.record("report.read", id, chainOf(input.body))
  return { reading: id }
}

function readUpload(caller: Caller, upload: string) {
  return caller.apart(upload, async () => {
    const bytes = await readStaged(caller, upload, MAX_FILE_BYTES)
    const states = await statesNow(caller)
    const sha256 = createHash("sha256").update(bytes).digest()
    return async () => ({ ...(await readReportApart(bytes, states)), sha256 })
  })
}

async function requireBody({ db }: Caller, body: string): Promise<void> {
  const found = await db.selectFrom("body").select("id").where("id", "=", body).executeTakeFirst()
  if (found) return
  const code = "meetings.field_body_unknown"
  throw problem(code, 422, { fields: { body: { code } } })
}

async function requirePlace({ db }: Caller): Promise<void> {
  const { count } = await db
    .selectFrom("report_reading")
    .select((of) => of.fn.countAll<number>().as("count"))
    .where("status", "=", "proposed")
    .executeTakeFirstOrThrow()
  if (count >= MAX_READINGS)
    throw problem("readings.problem_too_many", 409, { values: { limit: MAX_READINGS } })
}
