import { openMoves } from "../../../platform/moves.ts"
import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import type { Transcript } from "../draw/transcript.ts"
import { ruleOf } from "../draw/rules.ts"
import { keeps } from "../find-review.ts"
import { valueOf, wordOf, type Procedure } from "../procedure/procedure.ts"
import { procedureAt } from "../procedure/versions.ts"
import { drawMoves, type DrawFacts } from "./draw.ts"
import type { Draw } from "./draw-views.ts"
import { getDraw, visibleDraws } from "./find-draw.ts"

/** The newest draws that a list shows. */
export const MAX_DRAWS = 100

export async function listDraws(caller: Caller) {
  const found = await visibleDraws(caller)
    .orderBy("draw.at", "desc")
    .orderBy("draw.id", "desc")
    .limit(MAX_DRAWS)
    .execute()
  const draws = []
  for (const draw of found) {
    const { procedure } = await procedureAt(caller, draw.procedure)
    draws.push(rowOf(caller, draw, procedure))
  }
  return { draws, can: { freeze: keeps(caller.actor) } }
}

/** A draw with its published inputs and, once the lots are drawn, who reviews whom. */
export async function showDraw(caller: Caller, input: { draw: string }): Promise<Draw> {
  const draw = await getDraw(caller, input.draw)
  const { procedure } = await procedureAt(caller, draw.procedure)
  const { inputs, transcript, inputs_sha256, seed, follows } = draw
  const starts = new Map(transcript?.starts.map(({ state, start }) => [state, start]))
  const lots = Map.groupBy(transcript?.result ?? [], ({ state }) => state)
  const keeper = keeps(caller.actor)
  const drawn = keeper && draw.status === "drawn"
  const { draw: mayDraw, withdraw } = openMoves(drawMoves, draw.status, { draw: keeper, withdraw: keeper })
  return {
    ...rowOf(caller, draw, procedure),
    procedure: draw.procedure,
    inputs_sha256,
    seed,
    follows,
    instruments: [...inputs.instruments],
    parties: inputs.states.map(({ state, region, instruments, late = false, start }) => ({
      state,
      region,
      instruments: [...instruments],
      late,
      start: starts.get(state) ?? start ?? null,
      lots: (lots.get(state) ?? []).map(({ place, reviewer, only }) => ({
        place,
        reviewer,
        only: only ? [...only] : null,
      })),
    })),
    kept: inputs.fixed.length,
    redrawn: inputs.redrawn.map(({ state, place, rule }) => ({ state, place, rule })),
    phases: valueOf(procedure, "phases").map(({ phase, cluster }) => ({
      phase,
      label: wordOf(procedure, caller.actor.lang, `cluster_${cluster}`),
    })),
    groups: groupsOf(draw, procedure),
    can: { draw: mayDraw, withdraw, redraw: drawn, open_phase: drawn },
  }
}

/** The transcript as it was published: anybody recomputes it with `./palermo draw verify`. */
export async function showTranscript(caller: Caller, input: { draw: string }): Promise<Transcript> {
  const { transcript } = await getDraw(caller, input.draw)
  if (!transcript) throw problem("reviews.problem_not_drawn", 409)
  return transcript
}

function groupsOf({ inputs }: DrawFacts, procedure: Procedure) {
  const dates = new Map(valueOf(procedure, "group_starts").map(({ group, date }) => [group, date]))
  return Array.from({ length: ruleOf(inputs.rules, "starts").value }, (_, index) => ({
    group: index + 1,
    date: dates.get(index + 1) ?? null,
  }))
}

function rowOf(caller: Caller, draw: DrawFacts, procedure: Procedure) {
  const { id, mechanism, status, at, drawn, inputs } = draw
  return {
    id,
    mechanism,
    title: wordOf(procedure, caller.actor.lang, "title"),
    status,
    at: at.toISOString(),
    drawn: drawn?.toISOString() ?? null,
    states: inputs.states.length,
  }
}
