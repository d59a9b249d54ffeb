import { useSaying } from "../../../platform/ui/saying.tsx"
import type { Words } from "../provision.ts"

/** A text of the pack: marked with its language where it is not the reader's. */
export function Said({ words }: { words: Pick<Words, "lang" | "text"> }) {
  const { lang } = useSaying()
  return words.lang === lang ? <>{words.text}</> : <bdi lang={words.lang}>{words.text}</bdi>
}

/** Sources are cited as the pack cites them, in English. */
export function Source({ text }: { text: string }) {
  return <bdi lang="en">{text}</bdi>
}
