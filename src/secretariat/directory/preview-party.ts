import { notAllowed } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import { standOn } from "../instruments/version.ts"
import type { Correctable, PartyPreview } from "./correction.ts"
import { presentVersion } from "./pin-states.ts"
import { planCorrection } from "./plan-correction.ts"
import { pinnedStates } from "./registers.ts"
import { getState, statesNow } from "./states-now.ts"
import { findState } from "./states-pack.ts"
import type { StatesPack } from "./states-pack/rows.ts"

/**
 * What a correction of a State would change and what stands on the version that it would supersede; nothing is changed
 * by asking. Refuses what `correctParty` would refuse.
 */
export async function previewParty(caller: Caller, input: Correctable): Promise<PartyPreview> {
  getState(caller, await statesNow(caller), input.party)
  if (!may(caller.actor, "pack.correct")) throw notAllowed()
  const { made, before, after } = await planCorrection(caller, input, {
    source: "preview",
    confidence: "U",
  })
  const { party, field, lang, since } = made
  const on = await presentVersion(caller)
  return {
    party,
    field,
    lang,
    since,
    on,
    before: textIn(before, input),
    after: textIn(after, input) ?? made.text,
    ...(await standingOn(caller, on)),
  }
}

/** What a pack says now under the field that is corrected: null where it has no such name. */
function textIn(pack: StatesPack, { party, field, lang }: Correctable): string | null {
  const state = findState(pack, party)
  if (field === "group") return state?.group ?? null
  const row = state?.names.find((name) => name.kind === field && name.lang === lang && name.to === undefined)
  return row?.text ?? null
}

async function standingOn(caller: Caller, version: string) {
  const found = []
  for (const entry of caller.registered(pinnedStates)) found.push(await entry.list(caller, version))
  return standOn(found)
}
