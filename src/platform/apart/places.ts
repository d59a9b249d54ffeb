import { problem } from "../problem.ts"

/** Readings at the same moment, of whatever kind: this machine answers others meanwhile. */
const MAX_AT_ONCE = 2
/** And so many wait for one of those places. */
const MAX_WAITING = 4

let underWay = 0
const waiting: (() => void)[] = []

/**
 * Waits for one of the places in which files are read.
 * @param busy the code with which it refuses (503) when too many wait already
 * @returns what leaves the place again
 */
export async function takePlace(busy: string): Promise<() => void> {
  if (underWay >= MAX_AT_ONCE) {
    if (waiting.length >= MAX_WAITING) throw problem(busy, 503)
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else underWay += 1
  return leavePlace
}

/** Hands the place to who waits, so that nobody comes between. */
function leavePlace(): void {
  const next = waiting.shift()
  if (next) next()
  else underWay -= 1
}
