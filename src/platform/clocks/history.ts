import { problem } from "../problem.ts"
import { counts, MAX_COUNT, type Rule, type Span } from "./rule.ts"

/** What has happened to one clock, as recorded. Instants are ISO 8601 text with an offset or Z; order does not matter. */
export type History = {
  readonly events: readonly Happening[]
  readonly pauses?: readonly Pause[]
  readonly extensions?: readonly Extension[]
}

type Happening = { readonly kind: string; readonly at: string }

/** The clock stands still from `from` to `to`; without `to` it still does. `by` is an id, never a name. */
export type Pause = {
  readonly from: string
  readonly to: string | null
  readonly why: string
  readonly by: string
}

/** More time, agreed at an instant: a further span, or "until this date". */
export type Extension = { readonly agreed: string; readonly why: string; readonly by: string } & (
  | { readonly span: Span }
  | { readonly to: string }
)

const MAX_EVENTS = 10_000
const MAX_PAUSES = 1_000
const MAX_EXTENSIONS = 200

/** What bears on one rule, in milliseconds: when it started, when it was met, and what was agreed before that. */
export type Course = {
  readonly started: number
  readonly met: number | null
  readonly pauses: readonly { from: number; to: number }[]
  readonly extensions: readonly (Extension & { at: number })[]
}

/**
 * Reads a history for one rule; null when its event has not happened. What happens after the rule is met changes
 * nothing any more: later pauses and extensions are left out, one that lasts is cut there. What was done before the
 * clock started is done, unless each new start asks for it again.
 * Refuses what is too long, a pause that ends before it starts, and an extension that the rule cannot count.
 */
export function courseOf(rule: Rule, history: History): Course | null {
  check(rule, history)
  const starts = instants(history, rule.from)
  const started = rule.occurrence === "first" ? starts[0] : starts.at(-1)
  if (started === undefined) return null
  const again = rule.occurrence === "last"
  const met = instants(history, rule.until).find((at) => at >= started || !again) ?? null
  const end = met ?? Infinity
  const pauses = (history.pauses ?? [])
    .map((pause) => ({ from: millis(pause.from), to: Math.min(end, untilWhen(pause)) }))
    .filter((pause) => pause.from < pause.to)
    .sort((a, b) => a.from - b.from)
  const extensions = (history.extensions ?? [])
    .map((extension) => ({ ...extension, at: millis(extension.agreed) }))
    .filter((extension) => extension.at <= end)
    .sort((a, b) => a.at - b.at)
  return { started, met, pauses, extensions }
}

function instants(history: History, kind: string): number[] {
  return history.events
    .filter((event) => event.kind === kind)
    .map((event) => millis(event.at))
    .sort((a, b) => a - b)
}

function untilWhen(pause: Pause): number {
  return pause.to === null ? Infinity : millis(pause.to)
}

function check(rule: Rule, { events, pauses = [], extensions = [] }: History): void {
  if (events.length > MAX_EVENTS || pauses.length > MAX_PAUSES || extensions.length > MAX_EXTENSIONS)
    throw problem("platform.problem_clock_too_long")
  if (pauses.some((pause) => millis(pause.from) > untilWhen(pause)))
    throw problem("platform.problem_clock_pause")
  for (const extension of extensions) {
    if (!("span" in extension)) continue
    const { count, unit } = extension.span
    if (!counts(rule, unit) || count < 1 || count > MAX_COUNT[unit])
      throw problem("platform.problem_clock_extension")
  }
}

const INSTANT = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/

/** Text that is no instant is our bug, not a refusal: it was parsed at the edge. */
export function millis(instant: string): number {
  const at = INSTANT.test(instant) ? Date.parse(instant) : NaN
  if (Number.isNaN(at)) throw new RangeError(`no instant: ${instant}`)
  return at
}
