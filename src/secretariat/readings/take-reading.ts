import { move } from "../../platform/moves.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../access/circle.ts"
import { audiencesOf, release } from "../access/releases.ts"
import { chainOf } from "../meetings/body.ts"
import { lockMeeting, MEETING, tellChange, visibleMeetings } from "../meetings/find-meeting.ts"
import { insertMeeting } from "../meetings/plan-meeting.ts"
import { townOf } from "../meetings/report/towns.ts"
import { recommended } from "../meetings/recommended.ts"
import { correctionsOf, keptIn, lockReading, works, type ReadingFacts } from "./find-reading.ts"
import { lackOf } from "./lack.ts"
import { readingMoves, type Fact, type Kept, type Part } from "./reading.ts"
import { takeAgenda } from "./taking/take-agenda.ts"
import type { Into } from "./taking/into.ts"
import { takeEvidence } from "./taking/take-evidence.ts"
import { takePapers } from "./taking/take-papers.ts"
import { takeStatements } from "./taking/take-statements.ts"
import { takeAttendance, takeOfficers } from "./taking/take-people.ts"

/**
 * Takes what was read, as a person left it, into the meeting of those days: one that is here, or a new one. What is there
 * already is not changed, so the same report taken again changes nothing.
 */
export async function takeReading(caller: Caller, input: { reading: string; open: boolean }) {
  const reading = await lockReading(caller, input.reading)

  caller.ask(works(caller), "reading.take")
  const kept = await keptIn(caller, reading.id)
  const { facts, confirmed } = await factsOf(caller, reading.id, kept)
  const [head] = facts("meeting")
  if (!head?.from || !head.to) throw problem("readings.problem_no_days", 422)
  const when = { body: reading.body, starts: head.from, ends: head.to }
  const { meeting, first } = await meetingFor(caller, reading, { ...when, town: head.town })

  await move(caller, "report_reading", readingMoves.take, reading.id, { meeting })
  const into: Into = { meeting, lang: reading.lang, facts }
  await takeAgenda(caller, into)
  await takeOfficers(caller, into)
  await takeAttendance(caller, into, { first })
  await takeStatements(caller, into)
  await takePapers(caller, into)
  const source = (head.symbol ?? reading.title ?? reading.body).slice(0, 300)
  await takeEvidence(caller, into, { date: head.to, instrument: head.instrument, source })
  await handOn(caller, into, { body: reading.body, symbol: head.symbol, adopted: kept.adopted, confirmed })
  if (input.open) await openToAll(caller, meeting)
  await tellChange(caller, { id: meeting })

  await caller.record("reading.take", reading.id, { meeting, ...chainOf(reading.body) })
  return { reading: reading.id, meeting }
}

type Facts = { facts: (part: Part) => readonly Fact[]; confirmed: ReadonlySet<Fact> }

/** As people left them; what was left out, or still lacks something, is not among them. */
async function factsOf(caller: Caller, id: string, { entries }: Kept): Promise<Facts> {
  const said = await correctionsOf(caller, id)
  const confirmed = new Set<Fact>()
  const left = entries.flatMap(({ key, part, fact: read }) => {
    const spoken = said.get(key)
    const fact = spoken?.fact ?? read
    if (spoken?.verdict === "left_out" || lackOf({ part, fact }) !== null) return []
    if (spoken) confirmed.add(fact)
    return [{ part, fact }]
  })
  return {
    facts: (part) => left.filter((one) => one.part === part).map(({ fact }) => fact),
    confirmed,
  }
}

type When = {
  readonly body: string
  readonly starts: string
  readonly ends: string
  readonly town: string | null
}

async function meetingFor(
  caller: Caller,
  { id }: ReadingFacts,
  { town, ...when }: When,
): Promise<{ meeting: string; first: boolean }> {
  const found = await visibleMeetings(caller)
    .where("body", "=", when.body)
    .where("starts", "=", when.starts)
    .where("ends", "=", when.ends)
    .executeTakeFirst()
  if (found) {
    await lockMeeting(caller, found.id)
    const earlier = await caller.db
      .selectFrom("report_reading")
      .select("id")
      .where("meeting", "=", found.id)
      .where("id", "!=", id)
      .executeTakeFirst()
    return { meeting: found.id, first: !earlier }
  }
  const meeting = await insertMeeting(caller, {
    ...when,
    begins: "10:00",
    ...(town && { town: townKey(town) }),
  })
  await caller.db.updateTable("meeting").set({ status: "closed" }).where("id", "=", meeting).execute()
  return { meeting, first: true }
}

/** A town that the house has names for, by its key; any other as it is printed. */
function townKey(printed: string): string {
  return townOf(printed)?.toLowerCase().replaceAll(" ", "_") ?? printed
}

type From = {
  readonly body: string
  readonly symbol: string | null
  readonly adopted: string | null
  readonly confirmed: ReadonlySet<Fact>
}

async function handOn(caller: Caller, { meeting, lang, facts }: Into, from: From): Promise<void> {
  const { confirmed, ...report } = from
  const recommendations = facts("recommendations").map((fact, index) => ({
    ...fact,
    place: index + 1,
    number: fact.number ?? index + 1,
    confirmed: confirmed.has(fact),
  }))
  if (recommendations.length === 0) return
  for (const entry of caller.registered(recommended))
    await entry.keep(caller, { ...report, meeting, lang, recommendations })
}

async function openToAll(caller: Caller, meeting: string): Promise<void> {
  const circle = await ensureCircle(caller.db, { kind: "public" }, caller.newId)
  const there = (await audiencesOf(caller, [meeting])).get(meeting) ?? []
  if (there.some(({ id }) => id === circle)) return
  await release(caller, { kind: MEETING, id: meeting }, circle)
}
