import { sql, type RawBuilder } from "kysely"
import { problem } from "../../platform/problem.ts"
import type { Caller, Database } from "../../platform/room.ts"
import { circleColumns, type Circle } from "./circle.ts"

/** What a release may say besides its audience: from when, until when, and for which State. */
export type ReleaseTerms = {
  readonly not_before?: Date
  readonly until?: Date | null
  readonly on_behalf_of?: string | null
}

/** Lets a circle see a thing. The thing's own room has asked leave and leaves the record. */
export async function release(
  ...[caller, thing, circle, terms = {}]: [Caller, { kind: string; id: string }, string, ReleaseTerms?]
): Promise<string> {
  const id = caller.newId()
  await caller.db
    .insertInto("release")
    .values({
      id,
      thing: thing.kind,
      subject: thing.id,
      circle,
      not_before: terms.not_before ?? caller.now,
      until: terms.until ?? null,
      on_behalf_of: terms.on_behalf_of ?? null,
      by: caller.actor.account,
    })
    .execute()
  return id
}

/** Ends a release. What was already read or copied cannot be called back, and the page says so. */
export async function withdrawRelease(caller: Caller, subject: string, releaseId: string): Promise<void> {
  const withdrawn = await caller.db
    .updateTable("release")
    .set({ status: "withdrawn", withdrawn_at: caller.now })
    .where("id", "=", releaseId)
    .where("subject", "=", subject)
    .where("status", "=", "given")
    .returning("id")
    .executeTakeFirst()
  if (!withdrawn) throw problem("platform.problem_moved_on", 409)
}

/**
 * The rule of visibility as SQL, to stand inside every query of a `visible…`: a release that is in force, to a circle
 * to which the caller belongs. @param subject the column that holds the thing's id
 */
export function released(caller: Caller, subject: RawBuilder<string>): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from release where release.subject = ${subject} and release.status = 'given'
      and release.circle = any(${[...caller.actor.circles]}::uuid[])
      and release.not_before <= ${caller.now} and (release.until is null or release.until > ${caller.now}))`
}

/** The audiences of a thing, for its "Visible to: …" line; of them, those in force now. */
export async function audiencesOf(
  caller: Caller,
  subjects: readonly string[],
): Promise<Map<string, Audience[]>> {
  if (subjects.length === 0) return new Map()
  const rows = await releasesInForce(caller.db, caller.now)
    .where("release.subject", "in", [...subjects])
    .execute()
  return Map.groupBy(rows, ({ subject }) => subject)
}

export type Audience = Circle & { subject: string; release: string; not_before: Date; until: Date | null }

function releasesInForce(db: Database, now: Date) {
  return db
    .selectFrom("release")
    .innerJoin("circle", "circle.id", "release.circle")
    .select([
      ...circleColumns,
      "release.subject",
      "release.id as release",
      "release.not_before",
      "release.until",
    ])
    .where("release.status", "=", "given")
    .where((where) => where.or([where("release.until", "is", null), where("release.until", ">", now)]))
    .orderBy("circle.kind")
    .orderBy("circle.party")
    .orderBy("release.id")
    .$castTo<Audience>()
}
