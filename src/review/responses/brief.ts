import type { MessageKey } from "../../platform/message-keys.ts"
import type { Check } from "./check-response.ts"

type Line = Check["lines"][number]

export type BriefGroup = {
  readonly heading: MessageKey
  readonly lines: readonly { readonly line: Line; readonly why: readonly string[] }[]
  /** So many more there are. */
  readonly more: number
}

/** So many lines of all kinds fit on two printed pages together with the rest, two lines of paper for each. */
const MAX_LINES = 18
/** What is cut short, is cut where there is most of it. */
const MAX_OF_A_KIND = 10

/** What whoever approves has to know: what changed, what is admitted, what is sensitive, what waits and what is missing. */
export function briefGroups({ lines }: Check): BriefGroup[] {
  const closed = (line: Line) => (line.answer === null ? [] : [`questionnaires.answer_${line.answer}`])
  const kinds: readonly [MessageKey, (line: Line) => boolean, (line: Line) => string[]][] = [
    [
      "responses.brief_changes",
      ({ change }) => change !== null,
      ({ change }) => [`responses.change_${change}`],
    ],
    ["responses.brief_admitted", ({ answer, gap }) => !gap && ADMISSIONS.has(answer ?? ""), closed],
    [
      "responses.brief_sensitive",
      ({ sensitive }) => sensitive !== null,
      ({ sensitive }) => [`responses.sensitive_${sensitive}`],
    ],
    ["responses.brief_waiting", ({ waits }) => waits, () => []],
    ["responses.brief_gaps", ({ gap }) => gap, () => []],
  ]
  const all = kinds.map(([heading, is, why]) => ({ heading, why, found: lines.filter(is) }))
  const room = roomFor(all.map(({ found }) => found.length))
  return all.map(({ heading, why, found }, index) => ({
    heading,
    lines: found.slice(0, room[index]).map((line) => ({ line, why: why(line) })),
    more: Math.max(0, found.length - (room[index] ?? 0)),
  }))
}

const ADMISSIONS: ReadonlySet<string> = new Set(["no", "in_part"])

/** Each kind has its own room first; what one does not need, those that need more share. */
function roomFor(counts: readonly number[]): number[] {
  const room = counts.map(() => 0)
  for (let left = MAX_LINES; left > 0; left--) {
    const wanting = counts.map(
      (count, index) => count > (room[index] ?? 0) && (room[index] ?? 0) < MAX_OF_A_KIND,
    )
    const least = room
      .map((size, index) => ({ size, index }))
      .filter(({ index }) => wanting[index])
      .toSorted((one, other) => one.size - other.size)[0]
    if (!least) break
    room[least.index] = least.size + 1
  }
  return room
}
