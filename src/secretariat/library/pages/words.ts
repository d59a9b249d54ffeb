import { isolated } from "../../../platform/ui/saying.tsx"
import { languageNames, type Speaker } from "../../../platform/languages.ts"
import type { Tone } from "../../../platform/ui/tag.tsx"
import { cite } from "../../instruments/pages/cite.ts"
import type { MeasureStatus, MeasureText } from "../measure.ts"

/** A state of a law is a fact and no mark: colour only helps to find it. */
export const tones: Readonly<Record<MeasureStatus, Tone>> = {
  bill: "quiet",
  adopted: "info",
  in_force: "ok",
  amended: "ok",
  repealed: "quiet",
  withdrawn: "quiet",
}

/** A provision with its treaty, since a table has several. */
export function citeFull(ref: string, voice: Pick<Speaker, "say">): string {
  return `${cite(ref, voice)} ${isolated(ref.split(".")[0] ?? "")}`
}

/** In which language a text is and whose words it is. */
export function standingWords(
  { lang, standing, translator }: Pick<MeasureText, "lang" | "standing" | "translator">,
  { say }: Pick<Speaker, "say">,
): string {
  const words = `${languageNames[lang]} – ${say(`library.standing_${standing}`)}`
  return translator ? `${words} (${translator})` : words
}
