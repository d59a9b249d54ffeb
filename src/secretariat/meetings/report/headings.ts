import type { Stand } from "./blocks.ts"
import { ended } from "./count.ts"
import type { Read } from "./furniture.ts"

const LONGEST_HEADING = 240
const MOST_LINES = 4

function opensSomething(read: Read): boolean {
  const { number, section, letter, item } = read.markers
  return (number ?? section ?? letter ?? item) !== undefined
}

/**
 * Whether a line without a number is a heading, or the next line of one: a short run of lines without a full stop,
 * after a finished sentence, before the next thing that is counted.
 */
export function isHeading(
  reads: readonly Read[],
  at: number,
  how: { stand: Stand; goesOn: boolean; label?: RegExp },
): boolean {
  const read = reads[at]
  if (!read || ended.test(read.folded.text)) return false
  if (!how.goesOn && /^[\p{Ll}0-9,;:)\]-]/u.test(read.folded.text)) return false
  let length = 0
  for (let next = at; next < at + MOST_LINES; next++) {
    const line = reads[next]
    if (!line) return false
    if (next > at && (opensSomething(line) || how.label?.test(line.folded.text) || line.heading)) return true
    if (ended.test(line.folded.text)) return false
    length += line.folded.text.length
    if (length > LONGEST_HEADING) return false
    if (line.solid && next > at) return false
  }
  return false
}
