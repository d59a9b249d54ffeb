import type { DrawInput, DrawnLot, DrawState } from "./input.ts"
import type { Drawn } from "./draw-reviewers.ts"

/**
 * Looks a result over for broken rules, in words and sets and without a line of the program that draws. A lot that was
 * kept from an earlier draw is not judged, but it counts.
 */
export function brokenRules(
  input: DrawInput,
  { starts, result }: Pick<Drawn, "starts" | "result">,
): string[] {
  const value = Object.fromEntries(input.rules.map((rule) => [rule.name, rule.value])) as Values
  const find = (code: string): DrawState => input.states.find(({ state }) => state === code)!
  const kept = new Set(input.fixed.map((lot) => JSON.stringify(lot)))
  const isKept = (lot: DrawnLot): boolean => kept.has(JSON.stringify(lot))
  const startOf = new Map(starts.map(({ state, start }) => [state, start]))
  const broken: string[] = []
  const insist = (holds: boolean, sentence: string): void => void (holds || broken.push(sentence))

  for (const one of input.states) {
    const own = result.filter(({ state }) => state === one.state)
    const kinds = one.region === null ? value.without_region.places : value.places
    const additional = own.filter(({ only }) => only)
    insist(new Set(own.map(({ reviewer }) => reviewer)).size === own.length, `${one.state}: a reviewer twice`)
    const most = Math.max(one.most_reviewers ?? value.most_reviewers, kinds.length)
    insist(own.length <= most || own.every(isKept), `${one.state}: too many reviewers`)
    insist(value.additional === "one_more" || additional.every(isKept), `${one.state}: an additional lot`)
    kinds.forEach((kind, index) => {
      const place = own.filter((lot) => lot.place === index + 1)
      insist(place.filter(({ only }) => !only).length === 1, `${one.state} ${index + 1}: not one holder`)
      const covered = new Set(place.flatMap((lot) => lot.only ?? find(lot.reviewer).instruments))
      insist(
        one.instruments.every((code) => covered.has(code)) || place.some(isKept),
        `${one.state} ${index + 1}: an instrument without reviewer`,
      )
      for (const lot of place.filter((each) => !isKept(each))) {
        const other = find(lot.reviewer)
        const same = one.region !== null && one.region === other.region
        insist(kind === "any" || same === (kind === "own"), `${one.state} ${index + 1}: wrong region`)
        insist(other.region !== null || value.without_region.serves, `${other.state} may not serve`)
        insist(
          (lot.only ?? []).every((code) => other.instruments.includes(code)),
          `${other.state}: not party`,
        )
        insist(
          other.instruments.some((code) => one.instruments.includes(code)),
          `${other.state} shares nothing with ${one.state}`,
        )
      }
    })
    insist(
      own.every(({ reviewer }) => reviewer !== one.state),
      `${one.state} reviews itself`,
    )
  }
  for (const lot of result) {
    const back = result.find(({ state, reviewer }) => state === lot.reviewer && reviewer === lot.state)
    const same = value.mutual === "all" || startOf.get(lot.state) === startOf.get(lot.reviewer)
    const judged = back && value.mutual !== "none" && same && !(isKept(lot) && isKept(back))
    insist(!judged, `${lot.state} and ${lot.reviewer} review each other`)
  }
  return [...broken, ...brokenLoads(input, { result, value, isKept })]
}

type Values = {
  places: string[]
  additional: string
  most_reviewers: number
  mutual: string
  without_region: { places: string[]; serves: boolean }
  ceiling: number
  floor: number
  floor_of_late: number
  additional_ceiling: number
}

type Loads = { result: readonly DrawnLot[]; value: Values; isKept(lot: DrawnLot): boolean }

function brokenLoads(input: DrawInput, { result, value, isKept }: Loads): string[] {
  return input.states.flatMap(({ state, region, late }) => {
    const held = result.filter(({ reviewer }) => reviewer === state)
    const places = held.filter(({ only }) => !only)
    const additional = held.filter(({ only }) => only)
    const floor =
      region === null && !value.without_region.serves ? 0 : late ? value.floor_of_late : value.floor
    return [
      ...(places.length > value.ceiling && !places.every(isKept) ? [`${state} is over the ceiling`] : []),
      ...(additional.length > value.additional_ceiling && !additional.every(isKept)
        ? [`${state} has too many additional lots`]
        : []),
      ...(places.length < floor ? [`${state} is below the floor`] : []),
    ]
  })
}
