/** A stretch during which a clock stands still: from, inclusive, to, exclusive; in days or in milliseconds. */
export type Stop = { readonly from: number; readonly to: number }

/** Joins stretches that touch or overlap, so that none is counted twice. Takes them sorted by `from`. */
export function joined(stops: readonly Stop[]): Stop[] {
  const result: Stop[] = []
  for (const stop of stops) {
    const last = result.at(-1)
    if (last && stop.from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, stop.to) }
    else if (stop.from < stop.to) result.push(stop)
  }
  return result
}

/**
 * Moves an end by every stop that begins before it, the moved end included. What lies before the start does not count.
 * Infinity when a stop that has no end holds it. Takes joined stops.
 */
export function carried(start: number, end: number, stops: readonly Stop[]): number {
  let moved = end
  for (const stop of stops) {
    const from = Math.max(stop.from, start)
    if (from >= moved) break
    if (stop.to > from) moved += stop.to - from
  }
  return moved
}

/** Whether the clock stands still there. */
export function stands(at: number, stops: readonly Stop[]): boolean {
  return stops.some((stop) => stop.from <= at && at < stop.to)
}
