import { sql } from "kysely"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { Lang } from "../../platform/languages.ts"
import { may } from "../access/may.ts"
import { blank } from "./blank.ts"
import type { Fact, Kept, readingStatuses } from "./reading.ts"

export type ReadingFacts = {
  readonly id: string
  readonly body: string
  readonly lang: Lang
  readonly title: string | null
  readonly status: (typeof readingStatuses)[number]
  readonly meeting: string | null
  readonly at: Date
}

/** Those who keep meetings work on readings; to everybody else there is none. */
export const works = ({ actor }: Pick<Caller, "actor">): boolean => may(actor, "text.keep")

/** The one door to readings. */
export function visibleReadings(caller: Caller) {
  return caller.db
    .selectFrom("report_reading")
    .where(sql<boolean>`${works(caller)}::boolean`)
    .select(["id", "body", "lang", "title", "status", "meeting", "at"])
    .$castTo<ReadingFacts>()
}

export async function getReading(caller: Caller, id: string): Promise<ReadingFacts> {
  const found = await visibleReadings(caller).where("id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

export async function lockReading(caller: Caller, id: string): Promise<ReadingFacts> {
  await getReading(caller, id)
  await caller.db.selectFrom("report_reading").select("id").where("id", "=", id).forUpdate().execute()
  return getReading(caller, id)
}

export async function keptIn({ db }: Caller, id: string): Promise<Kept> {
  const { kept } = await db
    .selectFrom("report_reading")
    .select("kept")
    .where("id", "=", id)
    .executeTakeFirstOrThrow()
  const read = kept as Kept
  // A reading of an earlier day has none of the columns that came since.
  return { ...read, entries: read.entries.map((one) => ({ ...one, fact: { ...blank, ...one.fact } })) }
}

export async function sourceOf({ db }: Caller, id: string): Promise<readonly string[]> {
  const { source } = await db
    .selectFrom("report_reading")
    .select("source")
    .where("id", "=", id)
    .executeTakeFirstOrThrow()
  return source.split("\n")
}

type Said = { readonly verdict: "corrected" | "left_out" | "right"; readonly fact: Fact | null }

/** What people have said of a reading's entries, by key. */
export async function correctionsOf({ db }: Caller, id: string): Promise<ReadonlyMap<string, Said>> {
  const rows = await db
    .selectFrom("reading_correction")
    .select(["entry", "verdict", "fact"])
    .where("reading", "=", id)
    .execute()
  return new Map(
    rows.map(({ entry, verdict, fact }) => [
      entry,
      { verdict: verdict as Said["verdict"], fact: fact as Fact | null },
    ]),
  )
}
