import type { Block, Paper } from "../paper.ts"

/**
 * The paper with heading levels that skip none, the title being the first: those who listen to a PDF walk it by its
 * headings, and PDF/UA-1 (ISO 14289-1, 7.4.2) refuses a gap.
 */
export function withUnbrokenLevels(paper: Paper): Omit<Paper, "blocks"> & { blocks: readonly unknown[] } {
  let depth = 1
  const place = (block: Block): unknown => {
    if (block.kind !== "heading") return block
    depth = Math.min(block.level + 1, depth + 1)
    return { ...block, level: depth }
  }
  return { ...paper, blocks: paper.blocks.map(place) }
}
