import type { Block } from "./blocks.ts"
import { printedSlice } from "./fold.ts"
import { placeOf } from "./joining.ts"
import type { Labels } from "./labels/labels.ts"
import type { Outline, Unit } from "./outline.ts"
import type { AgendaItem } from "./report.ts"
import { trimmed } from "./sentences.ts"

const MOST_ITEMS = 60

function plain(title: string): string {
  return title
    .replace(/\s*[.;:。；：،؛]+\s*(?:and|et|y|e|и|و|和)?\s*$/u, "")
    .replace(/[;；؛]\s*(?:and|et|y|e|и|و|和)$/u, "")
    .trim()
}

function fromChildren(children: readonly Block[]): AgendaItem[] {
  const items: AgendaItem[] = []
  for (const child of children) {
    const title = plain(child.passage.text)
    if (child.kind === "list") items.push({ number: child.value, title, parts: [], at: child.passage.at })
    else {
      const under = items.at(-1)
      under?.parts.push({ letter: child.marker.replace(/[()]/g, "").trim(), title })
      if (under) under.at = { from: under.at.from, to: child.passage.at.to }
    }
  }
  return items
}

/** Items that came in one line with their lead: "…the following agenda: 1. Opening. 2. Other matters." */
function fromLine(unit: Unit): AgendaItem[] {
  const { text } = unit.whole.folded
  const colon = text.indexOf(":")
  const starts: { number: number; at: number; rest: number }[] = []
  for (const match of text.slice(colon + 1).matchAll(/(?<=^|[\s:;.。])([0-9]{1,2})(?:\. ?|- )(?![0-9])/g)) {
    if (Number(match[1]) !== starts.length + 1) continue
    const at = colon + 1 + match.index
    starts.push({ number: starts.length + 1, at, rest: at + match[0].length })
  }
  return starts.map(({ number, rest }, index) => {
    const span = trimmed(text, { start: rest, end: starts[index + 1]?.at ?? text.length })
    return {
      number,
      title: plain(printedSlice(unit.whole.folded, span.start, span.end)),
      parts: [],
      at: placeOf(unit.whole, span.start, span.end),
    }
  })
}

function isAgenda(unit: Unit, labels: Labels): boolean {
  if (unit.kind !== "paragraph" || unit.sectionKind === "recommendations") return false
  const text = unit.lead.folded.text
  return labels.agendaLead.test(text) || (unit.kinds.includes("agenda") && text.endsWith(":"))
}

/** The agenda as adopted: the longest list that a report gives under such a lead. */
export function agendaOf(outline: Outline, labels: Labels): { items: AgendaItem[]; unit: Unit | null } {
  let best: { items: AgendaItem[]; unit: Unit | null } = { items: [], unit: null }
  for (const unit of outline.units.filter((one) => isAgenda(one, labels))) {
    const listed = unit.children.some((child) => child.kind === "list")
      ? fromChildren(unit.children)
      : fromLine(unit)
    if (listed.length > best.items.length) best = { items: listed.slice(0, MOST_ITEMS), unit }
  }
  return best
}
