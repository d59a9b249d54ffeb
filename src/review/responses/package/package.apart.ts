import { answerApart } from "../../../platform/apart/answer-apart.ts"
import type { ReadFile } from "./read-package-apart.ts"
import { readHtml } from "./read-html.ts"
import { readWord } from "./read-word.ts"
import { readWordText } from "./word-text.ts"

/** What the file is, its first bytes say and not its name. */
await answerApart((bytes): ReadFile => {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  return isZip ? { word: readWord(readWordText(bytes)) } : { html: readHtml(bytes) }
})
