import { brokenRules } from "./check-draw.fixture.ts"
import type { Drawn } from "./draw-reviewers.ts"
import { DrawInput, type DrawnLot, type DrawState } from "./input.ts"
import type { DrawPack, Rule } from "./rules.ts"

type Changes = { [N in Rule["name"]]?: Extract<Rule, { name: N }>["value"] }

/** An input of the pack with some rules otherwise; `states` as `XAA:north:UNTOC TIP`. */
export function inputOf(pack: DrawPack, states: readonly string[], changes: Changes = {}): DrawInput {
  const rules = pack.rules.map((rule) => ({ ...rule, value: changes[rule.name] ?? rule.value }))
  return DrawInput.parse({
    ...pack,
    rules,
    instruments: ["UNTOC", "TIP", "SOM", "FA"],
    states: states.map(stateOf),
    fixed: [],
    redrawn: [],
  })
}

function stateOf(said: string): DrawState {
  const [state = "", region = "", party = ""] = said.split(":")
  return { state, region: region === "-" ? null : region, instruments: party.split(" ") }
}

/** One text for a result, whatever its order. */
export function nameOf(result: readonly DrawnLot[]): string {
  return result
    .map(
      ({ state, place, reviewer, only }) => `${state}${place}${only ? `+${only.join("")}` : ""}=${reviewer}`,
    )
    .toSorted()
    .join(" ")
}

/** All admissible results by plain trial: every holder of every place, then every additional reviewer, then the checker. */
export function allAdmissible(input: DrawInput, starts: Drawn["starts"]): Set<string> {
  const codes = input.states.map(({ state }) => state)
  const partyOf = new Map(input.states.map(({ state, instruments }) => [state, instruments]))
  const places = input.states.flatMap(({ state }) => [1, 2].map((place) => ({ state, place })))
  const found = new Set<string>()
  const loads = new Map(codes.map((code) => [code, 0]))
  const ceiling = input.rules.find(({ name }) => name === "ceiling")!.value as number
  const mutual = input.rules.find(({ name }) => name === "mutual")!.value
  const regionOf = new Map(input.states.map(({ state, region }) => [state, region]))

  const more = (lots: DrawnLot[], left: DrawnLot[]): void => {
    const [next, ...rest] = left
    if (!next) {
      if (brokenRules(input, { starts, result: lots }).length === 0) found.add(nameOf(lots))
      return
    }
    const only = partyOf.get(next.state)!.filter((code) => !partyOf.get(next.reviewer)!.includes(code))
    if (only.length === 0) return more(lots, rest)
    for (const reviewer of codes)
      more([...lots, { state: next.state, place: next.place, reviewer, only }], rest)
  }
  const hold = (lots: DrawnLot[], at: number): void => {
    const next = places[at]
    if (!next) return more(lots, lots)
    for (const reviewer of codes) {
      const same = regionOf.get(reviewer) === regionOf.get(next.state)
      const back =
        mutual !== "none" && lots.some((lot) => lot.state === reviewer && lot.reviewer === next.state)
      if (reviewer === next.state || same !== (next.place === 1) || back || loads.get(reviewer) === ceiling)
        continue
      loads.set(reviewer, loads.get(reviewer)! + 1)
      hold([...lots, { ...next, reviewer }], at + 1)
      loads.set(reviewer, loads.get(reviewer)! - 1)
    }
  }
  hold([], 0)
  return found
}
