import { conventionCues } from "./cues-convention.ts"
import { protocolCues } from "./cues-protocols.ts"
import { foldText } from "./fold.ts"
import type { Lang } from "./report.ts"

/** Words that point at a provision. A cue proposes; a person decides. */
export type CueRow = { topic: string; provisions: readonly string[]; words: Record<Lang, string> }
type Cue = { topic: string; provisions: readonly string[]; words: RegExp }

export function cuesOf(lang: Lang): Cue[] {
  return [...conventionCues, ...protocolCues].map(({ topic, provisions, words }) => ({
    topic,
    provisions,
    words: new RegExp(foldText(words[lang]), "iu"),
  }))
}
