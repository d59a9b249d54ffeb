import { wordsOf } from "../../secretariat/texts/words.ts"

/** How many words a text has, as its language has words; numbers count, signs and spaces do not. */
export function countWords(text: string, lang: string): number {
  return wordsOf(text, lang).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
