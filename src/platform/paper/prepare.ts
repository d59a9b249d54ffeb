import type { Block, Markup, Paper } from "../paper.ts"
import { problem } from "../problem.ts"
import { withoutChanges } from "./without-changes.ts"

/** About 350 pages. */
export const MAX_PAPER_CHARACTERS = 1_000_000
/** Blocks, items, rows, options, lines to write on, and runs, all counted together. */
export const MAX_PAPER_PARTS = 40_000

/**
 * A paper that may be set: within the limits, with its changes or without, and with no character that a file cannot
 * hold. Refuses a paper that is longer than can be set at once; nothing of it is left out in silence.
 */
export function prepare(paper: Paper, markup: Markup): Paper {
  checkParts(paper)
  let characters = 0
  const text = JSON.stringify(markup === "clean" ? withoutChanges(paper) : paper)
  const prepared = JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== "string") return value
    characters += value.length
    return printable(value)
  }) as Paper
  if (characters > MAX_PAPER_CHARACTERS) {
    throw problem("platform.problem_paper_too_long", 422, { values: { limit: MAX_PAPER_CHARACTERS } })
  }
  return prepared
}

function checkParts({ blocks, footnotes = [] }: Paper) {
  const parts = [...footnotes.map(({ runs }) => runs.length), ...blocks.map(partsOf)]
  if (blocks.length + parts.reduce((sum, count) => sum + count, 0) > MAX_PAPER_PARTS) {
    throw problem("platform.problem_paper_too_many", 422, { values: { limit: MAX_PAPER_PARTS } })
  }
}

function partsOf(block: Block): number {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return block.runs.length
    case "list":
      return block.items.reduce((sum, { runs }) => sum + 1 + runs.length, 0)
    case "table":
      return [block.head, ...block.rows].flat().reduce((sum, runs) => sum + 1 + runs.length, 0)
    case "control":
      return block.lines.reduce((sum, runs) => sum + 1 + runs.length, 2)
    case "question":
      return block.answers.reduce(
        (sum, answer) =>
          sum +
          (answer.kind === "lines"
            ? answer.lines
            : answer.kind === "options"
              ? answer.options.length
              : answer.runs.length),
        block.runs.length + (block.guidance?.length ?? 0),
      )
    default:
      return 0
  }
}

/** XML has no place for control characters and halves of pairs; they are shown as what could not be shown. */
function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters that XML 1.0 forbids
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD")
}
