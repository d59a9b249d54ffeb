import type { Caller } from "../../../platform/room.ts"
import { keepMade } from "../../documents/keep-made.ts"
import { getJob } from "../find-job.ts"
import type { Which } from "../registers.ts"
import { exportXliff } from "./export-xliff.ts"

/** The XLIFF file of a job as a document that nobody but its maker sees: bytes leave through documents only. */
export async function makeFile(caller: Caller, which: Which): Promise<{ document: string }> {
  const { can, subject } = await getJob(caller, which)

  caller.ask(can.translate || can.approve, "translation.export")

  const { name, content } = await exportXliff(caller, which)
  const made = { title: name, name, kind: "xlf" as const, lang: which.lang, bytes: Buffer.from(content) }
  const document = await keepMade(caller, made)

  await caller.record("translation.export", subject, { lang: which.lang, document })
  return { document }
}
