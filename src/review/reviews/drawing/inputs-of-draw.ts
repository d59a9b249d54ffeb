import type { Caller } from "../../../platform/room.ts"
import { actionsOf } from "../../../secretariat/directory/find-actions.ts"
import { today } from "../../../secretariat/directory/find-party.ts"
import { statesNow } from "../../../secretariat/directory/states-now.ts"
import type { State } from "../../../secretariat/directory/states-pack/rows.ts"
import { statusOf } from "../../../secretariat/directory/treaty-status.ts"
import { MAX_STATES, type DrawInput, type DrawnLot, type DrawState } from "../draw/input.ts"
import { valueOf, type Procedure } from "../procedure/procedure.ts"
import type { DrawFacts } from "./draw.ts"
import { fixedFromReviews } from "./fixed-from-reviews.ts"

/**
 * What a draw is made from, as it is today: who is party to what, from which region, and what was drawn or entered
 * before and is kept. Nothing in it says who does not want whom.
 */
export async function inputsOfDraw(
  caller: Caller,
  procedure: Procedure,
  before: DrawFacts | undefined,
): Promise<DrawInput> {
  const instruments = valueOf(procedure, "instruments")
  const parties = await partiesOfMechanism(caller, instruments)
  const starts = new Map(before?.transcript?.starts.map(({ state, start }) => [state, start]))
  const groups = valueOf(procedure, "group_starts").length
  const states = parties.slice(0, MAX_STATES).map(({ state, own }): DrawState => {
    const start = starts.get(state.id) ?? (before && lateStart(procedure, groups))
    return {
      state: state.id,
      region: state.group === "none" ? null : (state.group ?? null),
      instruments: own,
      ...(start !== undefined && { start }),
      ...(before && !starts.has(state.id) && { late: true }),
    }
  })
  const known = new Set(states.map(({ state }) => state))
  const fixed = before?.transcript?.result ?? (await fixedFromReviews(caller, procedure.pack))
  return {
    pack: procedure.pack,
    version: procedure.version,
    rules: procedure.draw,
    instruments: [...instruments],
    states,
    fixed: fixed.filter(({ state, reviewer }: DrawnLot) => known.has(state) && known.has(reviewer)),
    redrawn: [...(before?.inputs.redrawn ?? [])],
  }
}

/** Without a rule for the last group, the lot puts a State that joins later into the smallest one. */
function lateStart(procedure: Procedure, groups: number): number | undefined {
  return valueOf(procedure, "late_parties") === "last_group" && groups > 0 ? groups : undefined
}

type PartyOfMechanism = { readonly state: State; readonly own: string[] }

async function partiesOfMechanism(
  caller: Caller,
  instruments: readonly string[],
): Promise<PartyOfMechanism[]> {
  const date = today(caller.now)
  const { states } = await statesNow(caller)
  const actions = Map.groupBy(
    await actionsOf(caller, { instruments: [...new Set([...instruments, "UNTOC"])] }),
    ({ state }) => state,
  )
  return states
    .filter(({ fictional = false }) => fictional === caller.house.rehearsal)
    .map((state) => {
      const mine = actions.get(state.id) ?? []
      const party = (instrument: string) =>
        statusOf(mine, { state: state.id, instrument, date }).status === "party"
      return { state, own: instruments.filter(party) }
    })
    .filter(({ own }) => own.length > 0)
    .toSorted((one, other) => (one.state.id < other.state.id ? -1 : 1))
}
