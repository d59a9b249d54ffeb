import * as fc from "fast-check"
import { expect, it } from "vitest"
import { statusOf } from "../treaty-status.ts"
import { TreatyAction } from "./action.ts"
import { dateOfDay, dayNumber, simulate } from "./simulation.fixture.ts"

const DAYS = 3000

/** Half the days are a few steps of thirty, so that several things fall on one day: where rules meet, they differ. */
function onSteps(max: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.nat(8).map((step) => 300 + step * 30),
    fc.nat(max),
  )
}

const deed = fc.record({
  kind: fc.constantFrom(
    ...(["signature", "ratification", "accession", "succession", "approval", "denunciation"] as const),
    ...(["denunciation", "withdrawal", "withdrawal", "reservation", "notification", "accession"] as const),
  ),
  instrument: fc.constantFrom("UNTOC", "UNTOC", "TIP", "SOM", "FA"),
  day: onSteps(2400),
  wait: fc.option(onSteps(400), { freq: 4 }),
  lasts: fc.option(fc.integer({ min: 1, max: 900 }), { freq: 8 }),
  target: fc.nat(),
})
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

/** A history out of random deeds; a withdrawal takes back one of the deeds before it. */
function historyOf(deeds: readonly Deed[]): TreatyAction[] {
  const history: TreatyAction[] = []
  for (const [index, { kind, instrument, day, wait, lasts, target }] of deeds.entries()) {
    const aim = history.length > 0 ? history[target % history.length] : undefined
    if (kind === "withdrawal" && !aim) continue
    const start = day + (wait ?? 0)
    const action = {
      id: String(index),
      state: "XAA",
      instrument: aim && kind === "withdrawal" ? aim.instrument : instrument,
      kind,
      deposited: dateOfDay(day),
      ...(wait !== null && kind !== "withdrawal" && { effective: dateOfDay(start) }),
      ...(lasts !== null && kind !== "withdrawal" && { ends: dateOfDay(start + lasts) }),
      ...(aim && kind === "withdrawal" && { withdraws: aim.id }),
      source: "invented",
      confidence: "D" as const,
    }
    history.push(TreatyAction.parse(action))
  }
  return history
}

/** Days on which something may happen, and those beside them. */
function tellingDays(history: readonly TreatyAction[]): number[] {
  const days = history.flatMap(({ deposited, effective, ends }) => {
    const day = dayNumber(deposited)
    const dated = [effective, ends].filter((date) => date !== undefined).map(dayNumber)
    return [day, day + 30, day + 365, day + 366, ...dated]
  })
  return [...new Set(days.flatMap((day) => [day - 1, day]))].filter((day) => day >= 0 && day < DAYS)
}

it("gives the statuses that walking through the days gives, for 500 random histories", () => {
  let parties = 0
  let former = 0
  fc.assert(
    fc.property(
      fc.array(deed, { maxLength: 16 }),
      fc.array(fc.nat(DAYS - 1), { minLength: 3, maxLength: 3 }),
      (deeds, days) => {
        const history = historyOf(deeds)
        const log = simulate(history, DAYS)
        for (const [instrument, lines] of log) {
          const checked = [
            ...tellingDays(history.filter((action) => ["UNTOC", instrument].includes(action.instrument))),
            ...days,
          ]
          for (const day of checked) {
            const computed = statusOf(history, { state: "XAA", instrument, date: dateOfDay(day) })
            const expected = lines[day]
            expect(computed.status).toBe(expected?.status)
            if (computed.status === "party") expect(dayNumber(computed.since ?? "")).toBe(expected?.since)
            if (computed.status === "former_party")
              expect(dayNumber(computed.until ?? "")).toBe(expected?.until)
            if (computed.status === "party") parties += 1
            if (computed.status === "former_party") former += 1
          }
        }
      },
    ),
    { numRuns: 500 },
  )
  // The histories must be ones in which something happens, or agreeing means nothing.
  expect(parties).toBeGreaterThan(2000)
  expect(former).toBeGreaterThan(2000)
})
