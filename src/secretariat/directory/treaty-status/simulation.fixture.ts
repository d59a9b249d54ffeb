import type { TreatyAction } from "./action.ts"

/**
 * A second, independent account of the same rules for tests: it knows no intervals and walks through the days, keeping
 * what binds the State each morning.
 */

const CONSENTS = ["ratification", "acceptance", "approval", "accession", "succession", "formal_confirmation"]
const START = Date.UTC(2003, 0, 1) / 86_400_000
const NEVER = -1
const IN_FORCE: Record<string, string> = {
  UNTOC: "2003-09-29",
  TIP: "2003-12-25",
  SOM: "2004-01-28",
  FA: "2005-07-03",
}

export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 - START
}

export function dateOfDay(day: number): string {
  return new Date((day + START) * 86_400_000).toISOString().slice(0, 10)
}

type Day = { status: string; since: number | undefined; until: number | undefined }
type Cut = { instrument: string; received: number; leaves: number }
type Pen = { instrument: string; signed: number; struck: number }
type Bond = { deposited: number; starts: number; ends: number; off: boolean }

/** What each treaty's line of days says of one State: `log.get("SOM")[day]`. */
export function simulate(actions: readonly TreatyAction[], days: number): Map<string, Day[]> {
  const instruments = Object.keys(IN_FORCE)
  const bonds = new Map(instruments.map((instrument) => [instrument, bondsOf(actions, instrument)]))
  const cuts = actions
    .filter((action) => action.kind === "denunciation")
    .map((action) => cutOf(action, actions))
  const pens = actions.filter((action) => action.kind === "signature").map((action) => penOf(action, actions))
  const log = new Map<string, Day[]>(instruments.map((instrument) => [instrument, []]))
  for (let day = 0; day < days; day += 1) {
    for (const cut of cuts) if (cut.leaves === day) sever(cut, bonds)
    const bound = (instrument: string) =>
      (bonds.get(instrument) ?? []).some((bond) => !bond.off && bond.starts <= day && day < bond.ends)
    const convention = bound("UNTOC")
    for (const [instrument, lines] of log) {
      const signed = pens.some(
        (pen) => pen.instrument === instrument && pen.signed <= day && day < pen.struck,
      )
      lines.push(nextDay(lines.at(-1), { day, party: convention && bound(instrument), signed }))
    }
  }
  return log
}

function bondsOf(actions: readonly TreatyAction[], instrument: string): Bond[] {
  const consents = actions.filter(
    (action) => action.instrument === instrument && CONSENTS.includes(action.kind),
  )
  return consents.map((action) => {
    const deposited = dayNumber(action.deposited)
    const wait = action.kind === "succession" ? 0 : 30
    const starts = action.effective
      ? dayNumber(action.effective)
      : Math.max(deposited + wait, dayNumber(IN_FORCE[instrument] ?? ""))
    const ends = action.ends ? dayNumber(action.ends) : Infinity
    return { deposited, starts, ends, off: takenBackOn(action, actions) < starts }
  })
}

/** A denunciation: when it was received and when it cuts the bonds, a year of the calendar later. */
function cutOf(action: TreatyAction, actions: readonly TreatyAction[]): Cut {
  const received = dayNumber(action.deposited)
  const [year = 0, month = 0, date = 0] = action.deposited.split("-").map(Number)
  const day = month === 2 && date === 29 ? 28 : date
  const yearLater = Date.UTC(year + 1, month - 1, day) / 86_400_000 - START
  const leaves = action.effective ? dayNumber(action.effective) : yearLater
  return {
    instrument: action.instrument,
    received,
    leaves: takenBackOn(action, actions) < leaves ? NEVER : leaves,
  }
}

/** The Convention's denunciation cuts the Protocols' bonds too. */
function sever(cut: Cut, bonds: ReadonlyMap<string, Bond[]>): void {
  for (const [instrument, ones] of bonds) {
    if (cut.instrument !== "UNTOC" && cut.instrument !== instrument) continue
    for (const bond of ones) if (bond.deposited <= cut.received) bond.off = true
  }
}

function penOf(action: TreatyAction, actions: readonly TreatyAction[]): Pen {
  return {
    instrument: action.instrument,
    signed: dayNumber(action.deposited),
    struck: takenBackOn(action, actions),
  }
}

function takenBackOn(action: TreatyAction, actions: readonly TreatyAction[]): number {
  const backs = actions.filter((back) => back.withdraws === action.id)
  return Math.min(Infinity, ...backs.map((back) => dayNumber(back.deposited)))
}

function nextDay(last: Day | undefined, now: { day: number; party: boolean; signed: boolean }): Day {
  const was = last?.status === "party"
  if (now.party) return { status: "party", since: was ? last.since : now.day, until: undefined }
  if (was) return { status: "former_party", since: undefined, until: now.day }
  if (last?.status === "former_party") return last
  return { status: now.signed ? "signatory" : "none", since: undefined, until: undefined }
}
