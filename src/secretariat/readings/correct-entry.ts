import type { Input } from "../../platform/contract.ts"
import { notFound, problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { knowsParty } from "../directory/find-party.ts"
import { editionAt } from "../instruments/versions.ts"
import { chainOf } from "../meetings/body.ts"
import type { readings } from "./contract.ts"
import { correctionsOf, keptIn, lockReading, works } from "./find-reading.ts"
import { MAX_CITED, readingMoves, type Fact, type Proposed } from "./reading.ts"

type Correcting = Input<typeof readings.correct>

/** Keeps what a person, with the source beside it, says of one fact: right, corrected or left out. */
export async function correctEntry(caller: Caller, input: Correcting) {
  const reading = await lockReading(caller, input.reading)
  const { entries } = await keptIn(caller, reading.id)
  const entry = entries.find(({ key }) => key === input.entry)
  if (!entry) throw notFound()

  caller.ask(works(caller), "reading.correct")
  if (!readingMoves.take.from.some((one) => one === reading.status))
    throw problem("platform.problem_moved_on", 409)
  const before = (await correctionsOf(caller, reading.id)).get(entry.key)?.fact ?? entry.fact
  const fact = input.verdict === "corrected" ? await corrected(caller, before, input) : null

  const row = {
    verdict: input.verdict,
    fact: fact && JSON.stringify(fact),
    by: caller.actor.account,
    at: caller.now,
  }
  await caller.db
    .insertInto("reading_correction")
    .values({ reading: reading.id, entry: entry.key, ...row })
    .onConflict((conflict) => conflict.columns(["reading", "entry"]).doUpdateSet(row))
    .execute()

  await caller.record("reading.correct", reading.id, { verdict: input.verdict, ...chainOf(reading.body) })
  return { reading: reading.id }
}

/** Only what the form showed is changed: a field that was not there stays as it was. */
async function corrected(caller: Caller, before: Fact, input: Correcting): Promise<Fact> {
  const { reading: _r, entry: _e, verdict: _v, provisions, ...given } = input
  if (given.party !== undefined && !(await knowsParty(caller, given.party)))
    throw refuse("meetings.field_party_unknown", "party")
  const changed = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return {
    ...before,
    ...changed,
    ...(provisions !== undefined && { provisions: await cited(caller, before.provisions, provisions) }),
  }
}

/** Those that were proposed keep their reason; others are the person's. */
async function cited(caller: Caller, before: readonly Proposed[], given: string): Promise<Proposed[]> {
  const refs = [...new Set(given.split(/[\s,;،；、]+/).filter((ref) => ref !== ""))]
  const { byRef } = await editionAt(caller)
  const unknown = refs.find((ref) => !byRef.has(ref))
  if (unknown !== undefined || refs.length > MAX_CITED)
    throw problem("readings.field_provision_unknown", 422, {
      values: { ref: unknown ?? "" },
      fields: { provisions: { code: "readings.field_provision_unknown", values: { ref: unknown ?? "" } } },
    })
  return refs.map((ref) => before.find((one) => one.ref === ref) ?? { ref, reason: "person", printed: null })
}

function refuse(code: string, field: string) {
  return problem(code, 422, { fields: { [field]: { code } } })
}
