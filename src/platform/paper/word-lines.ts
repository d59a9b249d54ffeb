import { TextRun, type IParagraphOptions, type ParagraphChild } from "docx"
import type { Runs } from "../paper.ts"
import { isWholly } from "./without-changes.ts"
import { STEP, type Ink } from "./word-ink.ts"
import { revision, wordRuns } from "./word-runs.ts"

/** A paragraph before it is one, so that a bookmark can still be laid around several. */
export type Line = { readonly children: readonly ParagraphChild[] } & IParagraphOptions

type Numbered = { number?: string | undefined; runs: Runs; hang: boolean; step: number }

/** A typed number, a tab, the words. Wholly inserted or struck, the number and the paragraph's own mark go with them. */
export function numbered(ink: Ink, { number, runs, hang, step }: Numbered): Line {
  const change = (["ins", "del"] as const).find((kind) => isWholly(kind, runs)) && runs[0]?.change
  const head: Runs = number === undefined ? [] : [{ text: `${number}\t`, ...(change && { change }) }]
  const hanging = hang && number !== undefined ? STEP : 0
  return {
    children: wordRuns(ink, [...head, ...runs]),
    bidirectional: ink.rtl,
    ...((step > 0 || hanging > 0) && { indent: { left: step * STEP + hanging, hanging } }),
    ...(change && {
      run: change.kind === "ins" ? { insertion: revision(ink, change) } : { deletion: revision(ink, change) },
    }),
  }
}

/** A line of plain words. */
export function plain(ink: Ink, text: string): ParagraphChild[] {
  return text === "" ? [new TextRun("")] : wordRuns(ink, [{ text }])
}
