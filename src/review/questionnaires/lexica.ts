import { makeLexica, type Lexica } from "../../secretariat/likeness/fingerprint.ts"
import { shippedTerms } from "../../secretariat/likeness/terms/shipped-terms.ts"

let made: Lexica | undefined

/** The term table made ready once: it comes with the release and does not change. */
export function lexica(): Lexica {
  made ??= makeLexica(shippedTerms())
  return made
}
