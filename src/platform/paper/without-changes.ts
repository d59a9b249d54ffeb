import type { Answer, Block, Paper, Row, Run, Runs } from "../paper.ts"

/** The paper as it reads if every change is taken: a clean copy. What is wholly struck leaves no empty line behind. */
export function withoutChanges(paper: Paper): Paper {
  return {
    ...paper,
    blocks: paper.blocks.flatMap(cleanBlock),
    ...(paper.footnotes && {
      footnotes: paper.footnotes.map((note) => ({ ...note, runs: standing(note.runs) })),
    }),
  }
}

function cleanBlock(block: Block): Block[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return isStruck(block.runs) ? [] : [{ ...block, runs: standing(block.runs) }]
    case "list":
      return cleanList(block)
    case "table":
      return [{ ...block, head: cleanRow(block.head), rows: block.rows.filter(stands).map(cleanRow) }]
    case "question":
      return isStruck(block.runs)
        ? []
        : [
            {
              ...block,
              runs: standing(block.runs),
              ...(block.guidance && { guidance: standing(block.guidance) }),
              answers: block.answers.map(cleanAnswer),
            },
          ]
    default:
      return [block]
  }
}

function cleanList(list: Extract<Block, { kind: "list" }>): Block[] {
  const items = list.items.filter(({ runs }) => !isStruck(runs))
  if (items.length === 0 && list.items.length > 0) return []
  return [{ ...list, items: items.map((item) => ({ ...item, runs: standing(item.runs) })) }]
}

function cleanAnswer(answer: Answer): Answer {
  return answer.kind === "text" ? { ...answer, runs: standing(answer.runs) } : answer
}

function cleanRow(row: Row): Row {
  return row.map(standing)
}

function stands(row: Row): boolean {
  return !row.some(isStruck) || row.some((cell) => standing(cell).length > 0)
}

function standing(runs: Runs): Runs {
  return runs.filter(({ change }) => change?.kind !== "del").map(unmarked)
}

function unmarked(run: Run): Run {
  const { change: taken, ...words } = run
  return taken ? words : run
}

/** Whether a change of this kind covers all the words there are. */
export function isWholly(kind: "ins" | "del", runs: Runs): boolean {
  return runs.length > 0 && runs.every(({ change }) => change?.kind === kind)
}

function isStruck(runs: Runs): boolean {
  return isWholly("del", runs)
}
