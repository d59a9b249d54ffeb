import type { z } from "zod"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../access/circle.ts"
import { release } from "../access/releases.ts"
import { showMeasure } from "./find-measure.ts"
import type { CreateInput, FactsInput } from "./inputs.ts"
import { factsOf, keepVersion, textsOf } from "./keep-version.ts"
import { keptParties } from "./leave.ts"
import type { MeasureStatus } from "./measure.ts"
import type { Measure } from "./views.ts"

/** Enters a measure of one's State. Its own people see it; nobody else does until the focal point releases it. */
export async function createMeasure(caller: Caller, input: z.output<typeof CreateInput>): Promise<Measure> {
  const parties = keptParties(caller.actor)
  const party = input.party ?? parties[0]

  caller.ask(party !== undefined && parties.includes(party), "measure.create")
  if (input.party === undefined && parties.length > 1) throw whichParty()

  const id = await enterMeasure(caller, { ...input, party: String(party) })

  await caller.record("measure.create", id, { version: 1, chain: String(party) })
  return showMeasure(caller, { measure: id })
}

type Entry = FactsInput & {
  readonly party: string
  readonly status: Exclude<MeasureStatus, "withdrawn">
  /** Who enters it, where that is not the caller. */
  readonly author?: string
}

/** Writes a new measure, for whoever has asked leave and leaves the record. Gives its id. */
export async function enterMeasure(caller: Caller, entry: Entry): Promise<string> {
  const { party, status } = entry
  const texts = await textsOf(caller, entry)
  const id = caller.newId()
  const author = entry.author ?? String(caller.actor.account)
  await caller.db
    .insertInto("measure")
    .values({ id, party, author, status, version: 1, at: caller.now })
    .execute()
  await keepVersion(caller, {
    measure: id,
    number: 1,
    change: "create",
    status,
    facts: factsOf(entry),
    texts,
  })
  const circle = await ensureCircle(caller.db, { kind: "national", party }, () => caller.newId())
  await release(caller, { kind: "measure", id }, circle, { on_behalf_of: party })
  return id
}

function whichParty() {
  const code = "library.problem_which_party"
  return problem(code, 422, { fields: { party: { code } } })
}
