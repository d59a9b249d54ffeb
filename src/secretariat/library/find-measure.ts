import { sql } from "kysely"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { audiencesOf, released, type Audience } from "../access/releases.ts"
import { addressableCircles } from "../documents/addressable-circles.ts"
import { isInside, isWithin, leaveOf, type MeasureFacts } from "./leave.ts"
import { MAX_MEASURE_VERSIONS, type Implements } from "./measure.ts"
import { toCircle, toRows } from "./measure-row.ts"
import { factsAt, textsAt } from "./read-version.ts"
import { leaning, MAX_LEANING } from "./registers.ts"
import type { Measure } from "./views.ts"

/** The one door to measures: those released, now, to a circle of the caller's. */
export function visibleMeasures(caller: Caller) {
  return caller.db
    .selectFrom("measure")
    .where(released(caller, sql.ref("measure.id")))
    .select([
      "measure.id",
      "measure.party",
      "measure.author",
      "measure.status",
      "measure.version",
      "measure.at",
    ])
    .$castTo<MeasureFacts>()
}

export async function getFacts(caller: Caller, id: string): Promise<MeasureFacts> {
  const found = await visibleMeasures(caller).where("measure.id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** The same, with its row locked until the deed is done. */
export async function lockFacts(caller: Caller, id: string): Promise<MeasureFacts> {
  await getFacts(caller, id)
  await caller.db.selectFrom("measure").select("id").where("id", "=", id).forUpdate().execute()
  return getFacts(caller, id)
}

/** A measure as it is, or at a version that one may see. */
export async function showMeasure(
  caller: Caller,
  input: { measure: string; version?: number | undefined },
): Promise<Measure> {
  const found = await findMeasure(caller, input)
  if (!found) throw notFound()
  return found
}

export async function findMeasure(
  caller: Caller,
  input: { measure: string; version?: number | undefined },
): Promise<Measure | null> {
  const facts = await visibleMeasures(caller).where("measure.id", "=", input.measure).executeTakeFirst()
  if (!facts) return null
  const audiences = (await audiencesOf(caller, [facts.id])).get(facts.id) ?? []
  const inside = isInside(caller.actor, facts.party)
  const versions = await versionsFor(caller, facts, inside)
  const number = input.version ?? facts.version
  if (!versions.some((version) => version.number === number)) return null
  const can = leaveOf(caller.actor, facts, audiences)
  const [row] = await toRows(caller, [facts])
  return {
    ...row!,
    ...(await factsAt(caller, facts.id, number)),
    number,
    texts: await textsAt(caller, facts, { number, inside }),
    table: await tableOf(caller, facts, inside),
    versions,
    leaning: inside ? await leaningOn(caller, facts.id) : [],
    releases: can.release ? audiences.map((audience) => toRelease(audience)) : [],
    addressable: can.release ? await addressableCircles(caller, facts) : [],
    inside,
    can,
  }
}

/** To whom it was released reads no version that was over before: what a State did by itself stays its own. */
async function versionsFor(
  caller: Caller,
  facts: MeasureFacts,
  inside: boolean,
): Promise<Measure["versions"]> {
  const versions = await caller.db
    .selectFrom("measure_version")
    .select(["number", "change", "status", "at"])
    .where("measure", "=", facts.id)
    .orderBy("number", "desc")
    .limit(MAX_MEASURE_VERSIONS)
    .execute()
  const since = inside ? null : await releasedSince(caller, facts.id)
  const first = since === null ? 1 : (versions.find(({ at }) => at <= since)?.number ?? 1)
  return versions
    .filter(({ number }) => number >= first)
    .map((version) => ({ ...version, at: version.at.toISOString() }) as Measure["versions"][number])
}

async function releasedSince(caller: Caller, measure: string): Promise<Date | null> {
  const { since } = await caller.db
    .selectFrom("release")
    .select(({ fn }) => fn.min("not_before").as("since"))
    .where("subject", "=", measure)
    .where("status", "=", "given")
    .where("circle", "in", [...caller.actor.circles])
    .executeTakeFirstOrThrow()
  return since
}

async function tableOf(caller: Caller, facts: MeasureFacts, inside: boolean): Promise<Implements[]> {
  const rows = await caller.db
    .selectFrom("measure_provision")
    .select(["id as row", "article", "ref", "number"])
    .where("measure", "=", facts.id)
    .orderBy("ref")
    .orderBy("article")
    .execute()
  return rows.map(({ number, ...row }) => ({ ...row, confirmed: !inside || number === facts.version }))
}

async function leaningOn(caller: Caller, measure: string): Promise<Measure["leaning"]> {
  const found = []
  for (const entry of caller.registered(leaning)) {
    found.push(...(await entry.list(caller, { measure, limit: MAX_LEANING })).slice(0, MAX_LEANING))
  }
  return found
}

function toRelease(audience: Audience): Measure["releases"][number] {
  const { release, not_before, until } = audience
  return {
    release,
    circle: toCircle(audience),
    not_before: not_before.toISOString(),
    until: until?.toISOString() ?? null,
    can: { withdraw: !isWithin(audience) },
  }
}
