/** A time during which something holds: on `from` and after, and before `to`. */
export type Span = { readonly from: string; readonly to: string }

/** The `to` of a span that has no end: later than any date. */
export const OPEN = "9999-12-31"

export function holdsOn(span: Span, date: string): boolean {
  return span.from <= date && date < span.to
}

/** Spans in order, those that touch or overlap made one. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans.toSorted((one, two) => (one.from < two.from ? -1 : 1))) {
    const last = joined.at(-1)
    if (span.from >= span.to) continue
    if (last && span.from <= last.to)
      joined[joined.length - 1] = { from: last.from, to: later(last.to, span.to) }
    else joined.push(span)
  }
  return joined
}

/** The times during which both hold. */
export function bothSpans(ones: readonly Span[], others: readonly Span[]): Span[] {
  const both = ones.flatMap((one) =>
    others.map((other) => ({ from: later(one.from, other.from), to: earlier(one.to, other.to) })),
  )
  return joinSpans(both)
}

export function earlier(one: string, two: string): string {
  return one < two ? one : two
}

function later(one: string, two: string): string {
  return one < two ? two : one
}
