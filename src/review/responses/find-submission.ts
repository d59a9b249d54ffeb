import { sql } from "kysely"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { released } from "../../secretariat/access/releases.ts"
import type { ResponseFacts } from "./response.ts"

export type SubmissionFacts = Pick<
  ResponseFacts,
  "questionnaire" | "party" | "kind" | "review" | "outward"
> & {
  readonly id: string
  readonly response: string
  readonly version: number
  readonly content: string
  /** The questions that it answers. */
  readonly answered: readonly string[]
  readonly sha256: Buffer
  readonly receipt: string
  readonly number: string
  readonly status: "standing" | "withdrawn"
  readonly at: Date
  /** The whole was released to the caller, and not only some answers. */
  readonly whole: boolean
}

/**
 * The one door to what States submitted: what was released to a circle of the caller's, whole or in part. Nothing of
 * the response behind it passes here, not even whether the State works on a correction.
 */
export function visibleSubmissions(caller: Caller) {
  const any = sql<boolean>`exists (select from disclosure where disclosure.response = response.id
    and ${released(caller, sql.ref("disclosure.id"))})`
  return caller.db
    .selectFrom("submission")
    .innerJoin("response", "response.id", "submission.response")
    .where(any)
    .select(["submission.id", "submission.response", "submission.version", "submission.content", "sha256"])
    .select("submission.answered")
    .select(["receipt", "submission.number", "submission.status", "submission.at"])
    .select(["questionnaire", "party", "response.kind", "review", "outward"])
    .select(released(caller, sql.ref("response.outward")).as("whole"))
    .$castTo<SubmissionFacts>()
}

/** One version of what was submitted, the newest unless one is named. */
export async function getSubmission(
  caller: Caller,
  { submission, version }: { submission: string; version?: number | undefined },
): Promise<SubmissionFacts> {
  let query = visibleSubmissions(caller).where("outward", "=", submission)
  if (version !== undefined) query = query.where("submission.version", "=", version)
  const found = await query.orderBy("submission.version", "desc").limit(1).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** The single answers that were released to the caller. */
export async function answersReleased(caller: Caller, response: string): Promise<Set<string>> {
  const rows = await caller.db
    .selectFrom("disclosure")
    .select("question")
    .where("response", "=", response)
    .where("question", "is not", null)
    .where(released(caller, sql.ref("disclosure.id")))
    .execute()
  return new Set(rows.flatMap(({ question }) => question ?? []))
}
