/**
 * A second opinion on the dates of a review: it walks from day to day with `Intl` alone, knows neither the rules' code
 * nor Temporal, and reads the packs' rows itself.
 */
type Row = { by: string; from: string; count: number; unit: string; calendar: string; zone: string }
export type StepRow = Row & { step: string; warn: AlarmRow[]; escalate: AlarmRow[] }
type AlarmRow = { count: number; unit: string; to: string }
type Stretch = { from: number; to: number }
export type Story = {
  /** Instants in milliseconds by event: `start`, `response`, `feedback:XAB`. */
  events: Record<string, number>
  pauses: (Stretch & { step: string | null })[]
  extensions: { step: string; agreed: number; until: string }[]
}
const DAY = 86_400_000
const OPEN = Date.parse("9999-01-01")
const ends = new Map<string, Map<number, number>>()
const formats = new Map<string, Intl.DateTimeFormat>()

function local(at: number, zone: string): string {
  const parts = {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  } as const
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat("en-CA", { timeZone: zone, hourCycle: "h23", ...parts })
  formats.set(zone, format)
  return format.format(at).replace(", ", "T")
}

/** Dates are counted from 1970-01-01: the next one is one more. */
const dayOf = (date: string) => Date.parse(`${date}T00:00Z`) / DAY
const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)
const dayAt = (at: number, zone: string) => dayOf(local(at, zone).slice(0, 10))

/** The instant at which a date is over there: the first quarter of an hour of the next one. */
function over(day: number, zone: string): number {
  const there = ends.get(zone) ?? new Map<number, number>()
  ends.set(zone, there)
  const known = there.get(day)
  if (known !== undefined) return known
  let at = day * DAY + 8 * 3_600_000
  while (dayAt(at, zone) <= day) at += 900_000
  there.set(day, at)
  return at
}

function nine(day: number, zone: string): number {
  const midnight = over(day - 1, zone)
  return [8, 9, 10].map((h) => midnight + h * 3_600_000).find((at) => local(at, zone).endsWith("09:00"))!
}

function months(from: number, count: number): number {
  const [year = 0, month = 0, day = 0] = dateOf(from).split("-").map(Number)
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return Date.UTC(year, month - 1 + count, Math.min(day, last)) / DAY
}

/** Counts dates from the first, itself included; one that ends while the clock stands does not count. */
function walk(
  first: number,
  count: number,
  { zone, pauses }: { zone: string; pauses: Stretch[] },
): number | null {
  let left = count
  for (let day = first; ; day++) {
    const end = over(day, zone)
    const held = pauses.find((pause) => pause.from < end && end <= pause.to)
    if (held && held.to === OPEN) return null
    if (!held) left -= 1
    if (left === 0) return day
  }
}

/** Elapsed time, piece by piece between the edges of the pauses. */
function elapsed(start: number, length: number, pauses: Stretch[]): number | null {
  const edges = [start, ...pauses.flatMap(({ from, to }) => [from, to]), OPEN].filter((at) => at >= start)
  const sorted = [...new Set(edges)].toSorted((one, other) => one - other)
  let left = length
  for (const [index, from] of sorted.slice(0, -1).entries()) {
    const to = sorted[index + 1]!
    if (pauses.some((pause) => pause.from <= from && from < pause.to)) continue
    if (from + left <= to) return from + left
    left -= to - from
  }
  return null
}

export type Expected = { date: string | null; end: number | null; fires: { at: number; to: string }[] } | null

/** What a step of a review has to be: nothing before it starts, else its date, its end, and when whom it reminds. */
export function expectedOf(row: StepRow, id: string, story: Story, from: number | null): Expected {
  if (from === null) return null
  const met = story.events[id] ?? Infinity
  const pauses = story.pauses
    .filter(({ step }) => step === null || step === id)
    .map((pause) => ({ from: pause.from, to: Math.min(pause.to, met) }))
    .filter((pause) => pause.from < pause.to)
  const extensions = story.extensions.filter((one) => one.step === id && one.agreed <= met)
  if (row.calendar === "clock") return clockExpected(row, { from, met, pauses, extensions })
  const { zone } = row
  const first = dayAt(from, zone)
  const plain = walk(first, 1 + lastOf(row, first) - first, { zone, pauses })
  const agreed = extensions.map(({ agreed: at, until }) => {
    const [day, last] = [dayAt(at, zone), dayOf(until)]
    if (last < day) return last
    const later = pauses.filter((pause) => pause.from >= at)
    return walk(day, 1 + last - day, { zone, pauses: later })
  })
  if (plain === null || agreed.includes(null)) return NEVER
  const day = Math.max(plain, ...(agreed as number[]))
  return whole(row, { day, end: over(day, zone), from, met, pauses })
}

const NEVER: Expected = { date: null, end: null, fires: [] }

type Course = Pick<Story, "extensions"> & { from: number; met: number; pauses: Stretch[] }

/** Elapsed time and not dates: an agreed date is over at 24:00 there, moved by the exact length of later pauses. */
function clockExpected(row: StepRow, { from, met, pauses, extensions }: Course): Expected {
  const found = [
    elapsed(from, row.count * 3_600_000, pauses),
    ...extensions.map(({ agreed, until }) => {
      const last = over(dayOf(until), row.zone)
      const later = pauses.filter((pause) => pause.from >= agreed)
      return last <= agreed ? last : elapsed(agreed, last - agreed, later)
    }),
  ]
  if (found.includes(null)) return NEVER
  const end = Math.max(...(found as number[]))
  return whole(row, { day: dayAt(end - 1, row.zone), end, from, met, pauses })
}

function whole(row: StepRow, ended: Ended & { met: number }): Expected {
  const fires = ended.met < Infinity ? [] : firesOf(row, ended)
  return { date: dateOf(ended.day), end: ended.end, fires }
}

function lastOf({ count, unit }: Row, first: number): number {
  if (unit === "months") return months(first, count)
  return first + (unit === "weeks" ? count * 7 : count)
}

type Ended = { day: number; end: number; from: number; pauses: Stretch[] }

function firesOf(row: StepRow, { day, end, from, pauses }: Ended) {
  const at = ({ count, unit }: AlarmRow, sign: 1 | -1) =>
    unit === "hours" ? end + sign * count * 3_600_000 : nine(day + sign * count, row.zone)
  const planned = [
    ...row.warn.map((one) => ({ at: at(one, -1), to: one.to })),
    ...row.escalate.map((one) => ({ at: at(one, 1), to: one.to })),
  ]
  return planned
    .filter((one) => one.at > from)
    .flatMap((one) => {
      let moved = one.at
      for (let held = true; held;) {
        const pause = pauses.find((stretch) => stretch.from <= moved && moved < stretch.to)
        held = pause !== undefined
        if (pause) moved = pause.to
      }
      return moved >= OPEN ? [] : [{ ...one, at: moved }]
    })
}
