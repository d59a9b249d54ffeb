import { readHtml, type HtmlAnswers } from "./read-html.ts"
import { readWord, type WordAnswers } from "./read-word.ts"
import { readWordText } from "./word-text.ts"

/** What stands in a file, before it is laid beside the answers of a response. */
export type ReadFile = { readonly word: WordAnswers } | { readonly html: HtmlAnswers }

/** Reads a package: what it is, its first bytes say and not its name. Refuses what is none. */
export function readFile(bytes: Uint8Array): ReadFile {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  return isZip ? { word: readWord(readWordText(bytes)) } : { html: readHtml(bytes) }
}
