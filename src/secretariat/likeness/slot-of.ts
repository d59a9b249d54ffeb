/** Where a number stands in a rising stretch, by halving. */
export function slotOf(
  numbers: Uint32Array,
  wanted: number,
  [from, to]: readonly [number, number],
): number | undefined {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low < to && numbers[low] === wanted ? low : undefined
}
