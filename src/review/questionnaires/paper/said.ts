import type { Speaker } from "../../../platform/languages.ts"
import type { Runs } from "../../../platform/paper.ts"
import type { Said } from "../words.ts"

/** Words that are not in the paper's language are marked with their own. */
export function said(words: Said, { lang }: Pick<Speaker, "lang">): Runs {
  return [{ text: words.text, ...(words.lang !== lang && { lang: words.lang }) }]
}
