import { z } from "zod"
import { isConsent, type TreatyAction } from "./treaty-status/action.ts"
import { bothSpans, earlier, holdsOn, joinSpans, OPEN, type Span } from "./treaty-status/spans.ts"
import { entersOn, leavesOn, PALERMO, type Terms } from "./treaty-status/terms.ts"

/**
 * Where a State stands towards a treaty on a date; computed from what it did, never kept.
 * `since`: signed, or party without a break since. `until`: ceased to be party, or will by a denunciation already
 * received. `enters`: consent is deposited and takes effect then.
 */
export const Status = z
  .object({
    state: z.string(),
    instrument: z.string(),
    status: z.enum(["none", "signatory", "party", "former_party"]),
    since: z.exactOptional(z.iso.date()),
    until: z.exactOptional(z.iso.date()),
    enters: z.exactOptional(z.iso.date()),
  })
  .meta({ id: "TreatyStatus" })
export type Status = z.output<typeof Status>

type Question = { readonly state: string; readonly instrument: string; readonly date: string }

/** The status of every State that did anything, towards every treaty of the terms, on a date. */
export function statusAt(
  actions: readonly TreatyAction[],
  date: string,
  terms: readonly Terms[] = PALERMO,
): Status[] {
  const byState = Map.groupBy(actions, (action) => action.state)
  return [...byState].flatMap(([state, own]) =>
    terms.map(({ instrument }) => statusOf(own, { state, instrument, date }, terms)),
  )
}

/**
 * One State's status towards one treaty on a date. Only consent makes a party and only a denunciation in effect
 * unmakes one (Convention art. 36, 38, 40); a Protocol binds no one whom the Convention does not (art. 37 (2)).
 */
export function statusOf(
  actions: readonly TreatyAction[],
  asked: Question,
  terms: readonly Terms[] = PALERMO,
): Status {
  const { state, instrument, date } = asked
  const own = actions.filter((action) => action.state === state)
  const spans = participation(own, instrument, terms)
  const known = participation(
    own.filter((action) => action.deposited <= date),
    instrument,
    terms,
  )
  const now = spans.find((span) => holdsOn(span, date))
  if (now) return { state, instrument, status: "party", since: now.from, ...untilOf(known, date) }

  const enters = known.find((span) => span.from > date)?.from
  const coming = enters === undefined ? {} : { enters }
  const left = spans.findLast((span) => span.to <= date)?.to
  if (left !== undefined) return { state, instrument, status: "former_party", until: left, ...coming }

  const signed = signedOn(own, asked)
  if (signed !== undefined) return { state, instrument, status: "signatory", since: signed, ...coming }
  return { state, instrument, status: "none", ...coming }
}

function untilOf(known: readonly Span[], date: string): { until?: string } {
  const until = known.find((span) => holdsOn(span, date))?.to
  return until === undefined || until === OPEN ? {} : { until }
}

function signedOn(own: readonly TreatyAction[], { instrument, date }: Question): string | undefined {
  const signatures = own.filter(
    (action) =>
      action.instrument === instrument &&
      action.kind === "signature" &&
      action.deposited <= date &&
      !withdrawalsOf(own, action).some((back) => (back.effective ?? back.deposited) <= date),
  )
  return signatures.map((action) => action.deposited).toSorted()[0]
}

/** The times during which a State is party. */
function participation(own: readonly TreatyAction[], instrument: string, terms: readonly Terms[]): Span[] {
  const mine = terms.find((row) => row.instrument === instrument)
  if (!mine) return []
  const spans = consented(own, mine)
  return mine.under === undefined ? spans : bothSpans(spans, participation(own, mine.under, terms))
}

/**
 * From each consent until the first denunciation that was received on its day or later takes effect: a denunciation
 * ends what stood when it was received, and consent given after it is a new accession. That of the Convention ends the
 * Protocols' too (art. 40 (3)).
 */
function consented(own: readonly TreatyAction[], terms: Terms): Span[] {
  const stands = (action: TreatyAction, on: string) =>
    !withdrawalsOf(own, action).some((back) => back.deposited < on)
  const denunciations = own
    .filter((action) => action.kind === "denunciation")
    .filter((action) => action.instrument === terms.instrument || action.instrument === terms.under)
    .map((action) => ({ action, received: action.deposited, leaves: leavesOn(action, terms) }))
    .filter(({ action, leaves }) => stands(action, leaves))

  const consents = own
    .filter((action) => action.instrument === terms.instrument && isConsent(action))
    .map((action) => ({ action, from: entersOn(action, terms) }))
    .filter(({ action, from }) => stands(action, from))
  return joinSpans(
    consents.map(({ action, from }) => ({
      from,
      to: denunciations
        .filter(({ received }) => received >= action.deposited)
        .reduce((to, { leaves }) => earlier(to, leaves), action.ends ?? OPEN),
    })),
  )
}

/** Consent and denunciation can be taken back only before they take effect; a signature or a declaration at any time. */
function withdrawalsOf(own: readonly TreatyAction[], action: TreatyAction): TreatyAction[] {
  return own.filter((back) => back.kind === "withdrawal" && back.withdraws === action.id)
}
