import type { Lang } from "../../../platform/languages.ts"
import { segmentsOf } from "./segments.ts"

export type Pair = {
  readonly source: string
  readonly gap: string
  readonly target: string
  readonly target_gap: string
}

type Sides = { readonly source: string; readonly target: string; readonly from: Lang; readonly to: Lang }

/**
 * A text and its translation, sentence by sentence where both have as many; else the whole beside the whole. Nothing
 * is aligned by guessing.
 */
export function pairsOf({ source, target, from, to }: Sides): Pair[] {
  const [sources, targets] = [segmentsOf(source, from), segmentsOf(target, to)]
  if (sources.length !== targets.length) return [{ source, gap: "", target, target_gap: "" }]
  return sources.map(({ text, gap }, index) => {
    const { text: own = "", gap: ownGap = "" } = targets[index] ?? {}
    return { source: text, gap, target: own, target_gap: ownGap }
  })
}
