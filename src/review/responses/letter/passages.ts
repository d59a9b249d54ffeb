import type { Lang } from "../../../platform/languages.ts"
import { UNCERTAIN, type ReportInput } from "../../../secretariat/meetings/report/source.ts"
import { MAX_TEXT } from "../answer.ts"
import type { Harvest, Reason } from "../harvest/harvest.ts"
import { languageOfText } from "../harvest/signs.ts"
import { MAX_HEAD, MAX_PASSAGES, MAX_SHOWN } from "./letter.ts"

/** A passage as it was read: where it seems to belong, and why. */
export type Passage = {
  readonly proposed: string | null
  readonly reason: Reason | null
  readonly wording: readonly string[]
  readonly provisions: readonly string[]
  readonly head: string
  readonly text: string
  readonly lang: Lang
  /** Boxes as they stand; what was ticked is a person's to say again. */
  readonly boxes: readonly string[]
  /** The line of the file where it begins. */
  readonly line: number
}

export type ReadLetter = {
  readonly lang: Lang
  readonly passages: readonly Passage[]
  /** What belongs to the page, and lines that could not be read for certain. */
  readonly margin: readonly string[]
  readonly uncertain: readonly string[]
  /** Passages beyond the limit; the file is in the State's documents. */
  readonly cut: number
}

/** Stands in a passage where a line could not be read for certain. */
const GAP = "[…]"

/** The passages of what was read, in their order; none is longer than an answer may be. */
export function passagesOf(
  input: ReportInput,
  { lang, proposals, unplaced, furniture }: Harvest,
): ReadLetter {
  const placed = proposals.map(({ question, reason, wording, provisions, asked, text, boxes, at }) => ({
    proposed: question,
    reason,
    wording,
    provisions,
    head: asked,
    text,
    boxes,
    line: at,
  }))
  const free = unplaced.map(({ head, text, provisions, at }) => {
    // Words without a heading of their own begin with the first paragraph.
    const whole = text === "" ? head : text
    const own = text === "" ? "" : head
    return {
      proposed: null,
      reason: null,
      wording: [],
      provisions,
      head: own,
      text: whole,
      boxes: [],
      line: at,
    }
  })
  const all = [...placed, ...free]
    .filter(({ text, boxes }) => text.trim() !== "" || boxes.length > 0)
    .toSorted((one, other) => one.line - other.line)
    .flatMap((passage) =>
      pieces(passage.text).map((text) => ({
        ...passage,
        head: passage.head.slice(0, MAX_HEAD),
        text: text.replaceAll(UNCERTAIN, GAP),
        lang: languageOfText(text, lang),
      })),
    )
  return {
    lang,
    passages: all.slice(0, MAX_PASSAGES),
    margin: furniture.slice(0, MAX_SHOWN).map(({ text }) => text.slice(0, MAX_HEAD)),
    uncertain: uncertainOf(input),
    cut: Math.max(0, all.length - MAX_PASSAGES),
  }
}

function uncertainOf(input: ReportInput): string[] {
  const lines = "uncertain" in input ? (input.uncertain ?? []) : []
  return lines.slice(0, MAX_SHOWN).map(({ text }) => text.slice(0, MAX_HEAD))
}

/** Divides at paragraphs what is longer than an answer. */
function pieces(text: string): string[] {
  const out: string[] = [""]
  for (const paragraph of text.split("\n\n")) {
    for (let at = 0; at === 0 || at < paragraph.length; at += MAX_TEXT) {
      const part = paragraph.slice(at, at + MAX_TEXT)
      const last = out.at(-1) ?? ""
      const joined = last === "" ? part : `${last}\n\n${part}`
      if (joined.length <= MAX_TEXT) out[out.length - 1] = joined
      else out.push(part)
    }
  }
  return out
}
