import { kinds, type Kind } from "./observation.ts"

type Placed = { readonly kind: Kind; readonly provision: string }

/**
 * The lines in the order in which the blueprint has them: by provision, in the order of the treaties; under each the gaps
 * and challenges, the good practices, the suggestions, the needs for assistance. Lines of one kind stay as they came.
 * @param place where a provision stands among all that the review is about; what is not among them comes last
 */
export function inBlueprintOrder<T extends Placed>(
  lines: readonly T[],
  place: ReadonlyMap<string, number>,
): T[] {
  const at = ({ provision }: Placed) => place.get(provision) ?? place.size
  return lines.toSorted(
    (one, other) =>
      at(one) - at(other) ||
      (one.provision < other.provision ? -1 : one.provision > other.provision ? 1 : 0) ||
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind),
  )
}

/** Where each provision stands: one treaty after another, each in its own order. */
export function placesOf(treaties: readonly (readonly { ref: string }[])[]): Map<string, number> {
  const refs = treaties.flat().map(({ ref }) => ref)
  return new Map(refs.map((ref, index) => [ref, index]))
}
