import { useSaying } from "../../../platform/ui/saying.tsx"
import type { Said as Words } from "../words.ts"

/** Words of a questionnaire: marked with their language where it is not the reader's. */
export function Said({ words }: { words: Words }) {
  const { lang } = useSaying()
  return words.lang === lang ? <>{words.text}</> : <bdi lang={words.lang}>{words.text}</bdi>
}
