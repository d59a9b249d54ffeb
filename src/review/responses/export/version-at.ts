import { notFound } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import type { PaperAsked } from "../../../secretariat/documents/papers.ts"
import { visibleSubmissions, type SubmissionFacts } from "../find-submission.ts"

/** The version of a submission that stood at the moment asked about; the newest without one. */
export async function versionAt(caller: Caller, { id, at }: PaperAsked): Promise<SubmissionFacts> {
  let query = visibleSubmissions(caller).where("outward", "=", id)
  if (at !== undefined) query = query.where("submission.at", "<=", new Date(at))
  const found = await query.orderBy("submission.version", "desc").limit(1).executeTakeFirst()
  if (!found) throw notFound()
  return found
}
