/**
 * Parts of a whole, without those below the floor. Where one part alone would be left out, the whole less the others
 * would give it away, so the smallest of the others is left out with it. A whole below the floor is left out altogether.
 */
export function floored(
  parts: readonly number[],
  floor: number,
): { readonly all: number | null; readonly parts: readonly (number | null)[] } {
  const all = parts.reduce((sum, part) => sum + part, 0)
  if (all < floor) return { all: null, parts: parts.map(() => null) }
  const shown = parts.map((part) => (part > 0 && part < floor ? null : part))
  if (shown.filter((part) => part === null).length === 1) {
    const others = shown.filter((part) => part !== null)
    // A part of none at all hides nothing: the next one that is somebody has to go.
    const smallest = Math.min(...others.filter((part) => part > 0))
    const at = shown.indexOf(Number.isFinite(smallest) ? smallest : 0)
    if (at >= 0) shown[at] = null
  }
  return { all, parts: shown }
}
