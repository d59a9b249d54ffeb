import { expect, test } from "vitest"
import { seededLots } from "../draw/seeded-lots.ts"
import { clocksOf, type ReviewHistory } from "../history-of-review.ts"
import { alarmsOf } from "../plan-alarms.ts"
import { shippedProcedures } from "../procedure/shipped-procedures.ts"
import { reviewSteps, standingOf, type ReviewStep } from "../steps.ts"
import { expectedOf, type StepRow, type Story } from "./reference.fixture.ts"

const HISTORIES = 1_000
const DAY = 86_400_000
const OPEN = Date.parse("9999-01-01")
const FIRST = Date.parse("2027-06-01T00:00Z")
const files = import.meta.glob<{ pack: string; rules: { name: string; step?: string; value: object }[] }>(
  "/packs/procedures/*/procedure.json",
  { eager: true, import: "default" },
)
const parties = {
  review: { state: "XAA" },
  reviewers: ["XAB", "XBA"].map((party) => ({ party, place: 1, only_for: null })),
}

/** Days that are often wrong: leap days, ends of months, changes of clocks in either half of the world. */
const EDGES = [
  "2027-08-31",
  "2027-10-30",
  "2028-01-31",
  "2028-02-28",
  "2028-02-29",
  "2028-03-25",
  "2027-09-25",
].map((date) => Date.parse(`${date}T22:30Z`))

type Drawn = {
  readonly story: Story
  readonly rows: readonly StepRow[]
  readonly steps: readonly ReviewStep[]
}

/** A history in which things happen late, in any order, with pauses, some of them open, and extensions. */
function drawStory(rows: readonly StepRow[], steps: readonly ReviewStep[], seed: string): Drawn {
  const lots = seededLots(seed)
  const instant = () =>
    lots.below(4) === 0 ? EDGES[lots.below(EDGES.length)]! : FIRST + lots.below(700 * 1440) * 60_000
  const start = instant()
  const events: Story["events"] = { start }
  let at = start
  for (const { id } of steps) {
    if (lots.below(3) === 0) continue
    at += lots.below(90 * 24) * 3_600_000 + 60_000
    events[id] = at
  }
  const midnight = () => Date.parse(new Date(instant()).toISOString().slice(0, 10)) - 3_600_000
  const step = () => steps[lots.below(steps.length)]!.id
  const pauses = Array.from({ length: lots.below(4) }, () => {
    const from = midnight()
    const to = lots.below(8) === 0 ? OPEN : from + (1 + lots.below(60)) * DAY
    return { from, to, step: lots.below(2) === 0 ? null : step() }
  })
  const extensions = Array.from({ length: lots.below(4) }, () => {
    const agreed = instant()
    return {
      step: step(),
      agreed,
      until: new Date(agreed + lots.below(400) * DAY).toISOString().slice(0, 10),
    }
  })
  return { story: { events, pauses, extensions }, rows, steps }
}

function rowsOf({ events, pauses, extensions }: Story): ReviewHistory {
  const iso = (at: number) => new Date(at).toISOString()
  return {
    events: Object.entries(events).map(([kind, at]) => ({ kind, at: iso(at) })),
    pauses: pauses.map(({ from, to, step }) => ({
      step,
      since: new Date(from),
      until: to === OPEN ? null : new Date(to),
    })),
    extensions: extensions.map(({ step, agreed, until }) => ({ step, until, at: new Date(agreed) })),
  }
}

/** When a step starts: with its event, or once all parties have done theirs. */
function startOf({ from }: StepRow, { story, steps }: Drawn): number | null {
  const own = from === "start" ? ["start"] : steps.filter(({ step }) => step === from).map(({ id }) => id)
  const at = own.map((id) => story.events[id])
  return at.includes(undefined) ? null : Math.max(...(at as number[]))
}

type Fired = { readonly at: number; readonly to: string }

const firedAt = ({ due, receiver }: { due: Date; receiver: string }): Fired => ({
  at: due.getTime(),
  to: receiver,
})

function sorted(some: readonly Fired[]): Fired[] {
  return some.toSorted((one, other) => one.at - other.at || one.to.localeCompare(other.to))
}

test.each(Object.values(files).map(({ pack }) => pack))(
  "every date and every reminder of %s is that of a reference which knows none of the rules' code, 1,000 histories",
  (pack) => {
    const { rules } = Object.values(files).find((file) => file.pack === pack)!
    const rows = rules.flatMap(({ name, step, value }) =>
      name === "step" ? [{ step, ...value } as unknown as StepRow] : [],
    )
    const { procedure } = shippedProcedures().get(pack)!
    const steps = reviewSteps(procedure, parties)
    let dates = 0
    for (let seed = 0; seed < HISTORIES; seed++) {
      const drawn = drawStory(rows, steps, `${pack} ${seed}`)
      const history = rowsOf(drawn.story)
      const now = new Date(OPEN)
      const stood = standingOf(steps, clocksOf(history, steps), now)
      const fired = alarmsOf({ steps: stood, history })
      const [found, wanted]: [unknown[], unknown[]] = [[], []]
      for (const standing of stood) {
        const row = rows.find(({ step }) => step === standing.step)!
        const expected = expectedOf(row, standing.id, drawn.story, startOf(row, drawn))
        found.push([standing.id, standing.date])
        wanted.push([standing.id, expected?.date ?? null])
        if (expected?.date) dates++
        if (standing.met !== null) continue
        const own = fired.filter(({ step, party }) => step === standing.step && party === standing.party)
        const due = sorted(expected?.fires ?? [])
        for (const [index, { at, to }] of sorted(own.map(firedAt)).entries())
          found.push({ to, minutely: Math.abs(at - (due[index]?.at ?? Infinity)) < 60_000 })
        wanted.push(...due.map(({ to }) => ({ to, minutely: true })))
      }
      // All steps of a history at once: to compare is dearer than to count.
      expect(found, `${pack} ${seed}`).toEqual(wanted)
    }
    expect(dates).toBeGreaterThan(HISTORIES)
  },
  120_000,
)
