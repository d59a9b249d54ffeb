import type { Caller } from "../../../platform/room.ts"
import { readStaged } from "../../documents/staged-upload.ts"
import { getJob } from "../find-job.ts"
import type { Job, Which } from "../registers.ts"
import { gapIn } from "../segments/segments.ts"
import { workIn } from "../segments/work-in-unit.ts"
import type { ReturnView } from "../views.ts"
import { refused } from "./parse-xml.ts"
import type { ReadUnit, ReadXliff } from "./read-xliff.ts"
import { readXliffApart } from "./read-xliff-apart.ts"
import { showReturn } from "./show-return.ts"
import { MAX_XLIFF_BYTES } from "./xliff.ts"

type Returned = Which & { readonly content?: string | undefined; readonly upload?: string | undefined }

/**
 * Takes a file back and lays it beside what stands. Nothing is applied: that is a deed of its own. Refuses what is no
 * XLIFF of this job's languages, with the reason.
 */
export async function bringBack(
  caller: Caller,
  { content, upload, ...which }: Returned,
): Promise<ReturnView> {
  const job = await getJob(caller, which)

  caller.ask(job.can.translate, "translation.return")

  const file = await caller.apart(upload ?? "content", async () => {
    const bytes =
      content === undefined
        ? await readStaged(caller, upload ?? caller.newId(), MAX_XLIFF_BYTES)
        : Buffer.from(content)
    return () => readXliffApart(bytes)
  })

  if (file.from !== job.from || file.to !== job.lang)
    throw refused("languages", { lang: `${file.from} → ${file.to}` })
  const id = await keep(caller, job, file)

  await caller.record("translation.return", id, {
    subject: which.subject,
    lang: which.lang,
    texts: file.units.length,
  })
  return showReturn(caller, { return: id })
}

async function keep(caller: Caller, job: Job, { units }: ReadXliff): Promise<string> {
  const id = caller.newId()
  const { kind, subject, lang } = job
  const account = String(caller.actor.account)
  await caller.db
    .insertInto("memory_return")
    .values({ id, kind, subject, lang, account, at: caller.now })
    .execute()
  const rows = units.map((unit, number) => {
    const { source, target } = wholeOf(unit, job)
    const before = job.units.find(({ key }) => key === unit.id)?.translation ?? null
    return { return: id, key: unit.id.slice(0, 140), number, source, target, before }
  })
  if (rows.length > 0) await caller.db.insertInto("memory_return_text").values(rows).execute()
  return id
}

/**
 * The whole text of a unit and its translation; null while a sentence of it lacks one. Where the file has the sentences
 * that it was given, the space between them is ours: programs trim and join it.
 */
function wholeOf({ id, segments }: ReadUnit, job: Job): { source: string; target: string | null } {
  const source = segments.map((one) => one.source + one.gap).join("")
  const unit = job.units.find(({ key }) => key === id)
  const given = unit ? workIn(unit, { from: job.from, to: job.lang }) : []
  const words = segments.filter((one) => one.source.trim() !== "")
  if (words.some(({ target }) => target === null || target.trim() === "")) return { source, target: null }
  const ours = given.length === segments.length
  const pieces = segments.map((one, index) => {
    const own = one.target_gap ?? (one.gap ? gapIn(one.gap, job.lang) : "")
    return (one.target ?? "") + (ours ? (given[index]?.target_gap ?? "") : own)
  })
  return { source, target: pieces.join("").trim() || null }
}
