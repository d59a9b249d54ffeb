import { kindOfTitle, type Block } from "./blocks.ts"
import { passageOf, type Passage } from "./joining.ts"
import type { Labels } from "./labels/labels.ts"
import type { Heading, Place, Section, SectionKind } from "./report.ts"

/** A numbered paragraph or a recommendation, with where it stands in the report and what is listed under it. */
export type Unit = {
  kind: "paragraph" | "recommendation" | "lettered"
  number: number
  marker: string
  lead: Passage
  children: Block[]
  /** The lead and everything under it. */
  whole: Passage
  path: string[]
  section: number | null
  sectionKind: SectionKind | null
  kinds: SectionKind[]
  at: Place
}
export type Outline = { front: Block[]; sections: Section[]; units: Unit[]; annexes: Block[]; stray: Block[] }

const none: ReadonlySet<string> = new Set()

type Path = {
  section: Section | null
  letter: Heading | null
  sub: string | null
  heading: string | null
  kinds: (SectionKind | null)[]
}

function pathOf(path: Path): string[] {
  return [path.section?.title, path.letter?.title, path.sub, path.heading].filter(
    (one) => one !== null && one !== undefined,
  )
}

function open(path: Path, block: Block, labels: Labels, sections: Section[]) {
  const title = block.passage.text
  const kind = kindOfTitle(block.passage.folded.text, labels)
  const heading: Heading = { marker: block.marker, title, kind, at: block.passage.at }
  if (block.kind === "section") {
    const section = { ...heading, ordinal: block.value, standing: null, subsections: [], headings: [] }
    sections.push(section)
    Object.assign(path, { section, letter: null, sub: null, heading: null, kinds: [kind] })
  } else if (block.kind === "letter") {
    path.section?.subsections.push(heading)
    Object.assign(path, {
      letter: heading,
      sub: null,
      heading: null,
      kinds: [path.section?.kind ?? null, kind],
    })
  } else if (block.kind === "subheading") {
    path.section?.headings.push(heading)
    Object.assign(path, { sub: title, heading: null })
  } else {
    path.section?.headings.push(heading)
    path.heading = title
    path.kinds = [path.section?.kind ?? null, path.letter?.kind ?? null, kind]
  }
}

function unitOf(block: Block, path: Path): Omit<Unit, "whole"> {
  return {
    kind: block.kind === "label" ? "recommendation" : block.kind === "item" ? "lettered" : "paragraph",
    number: block.value,
    marker: block.marker,
    lead: block.passage,
    children: [],
    path: pathOf(path),
    section: path.section?.ordinal ?? null,
    sectionKind: path.section?.kind ?? null,
    kinds: path.kinds.filter((kind) => kind !== null),
    at: block.passage.at,
  }
}

function whole(unit: Omit<Unit, "whole">, pieces: Block["pieces"]): Unit {
  const under = unit.children.flatMap((child) => {
    const [first, ...rest] = child.pieces
    const line = first?.line ?? child.passage.at.from
    return [{ text: `${child.marker} ${first?.text ?? ""}`.trim(), line }, ...rest]
  })
  const passage = passageOf([...pieces, ...under], none)
  const to = unit.children.at(-1)?.passage.at.to ?? unit.at.to
  const at = { from: unit.at.from, to: Math.max(unit.at.to, to) }
  return { ...unit, at, whole: { ...passage, at } }
}

/** Puts the pieces of a report under their headings. */
export function outlineOf(blocks: readonly Block[], labels: Labels): Outline {
  const outline: Outline = { front: [], sections: [], units: [], annexes: [], stray: [] }
  const path: Path = { section: null, letter: null, sub: null, heading: null, kinds: [] }
  let current: { unit: Omit<Unit, "whole">; pieces: Block["pieces"] } | null = null
  const close = () => {
    if (current) outline.units.push(whole(current.unit, current.pieces))
    current = null
  }
  for (const block of blocks) {
    if (block.kind === "list" || block.kind === "item") {
      const inside: { unit: Omit<Unit, "whole"> } | null = current
      if (inside && inside.unit.kind !== "lettered") inside.unit.children.push(block)
      else {
        close()
        current = { unit: unitOf(block, path), pieces: block.pieces }
      }
      continue
    }
    close()
    if (block.kind === "front") outline.front.push(block)
    else if (block.kind === "annex") outline.annexes.push(block)
    else if (block.kind === "plain") outline.stray.push(block)
    else if (block.kind === "paragraph" || block.kind === "label")
      current = { unit: unitOf(block, path), pieces: block.pieces }
    else open(path, block, labels, outline.sections)
  }
  close()
  return outline
}
