import { placeOf, type Passage } from "./joining.ts"
import { foldText, printedSlice } from "./fold.ts"
import type { Labels } from "./labels/labels.ts"
import type { Outline, Unit } from "./outline.ts"
import type { Reader } from "./participants.ts"
import { namesIn, type NamedPerson } from "./person-names.ts"
import type { Officer } from "./report.ts"
import { likeness } from "./similar.ts"
import { sentencesOf } from "./sentences.ts"

/** The role just after the name, else the last one before it in its sentence. */
function roleOf(
  text: string,
  named: NamedPerson,
  span: { start: number; end: number },
  labels: Labels,
): string | null {
  const next = text.indexOf("(", named.close)
  const after = text.slice(
    named.close,
    Math.min(span.end, next < 0 ? named.close + 40 : Math.min(next, named.close + 40)),
  )
  const follows = /^ ?, ?/.test(after)
    ? labels.roles.find(([, role]) => new RegExp(`^ ?, ?(?:\\S+ ){0,3}(?:${role.source})`, "iu").test(after))
    : undefined
  if (follows) return follows[0]
  const before = text.slice(Math.max(span.start, named.start - 400), named.start)
  let best: { role: string; end: number; size: number } | null = null
  for (const [role, pattern] of labels.roles) {
    for (const match of before.matchAll(new RegExp(pattern.source, "giu"))) {
      const end = match.index + match[0].length
      if (!best || end > best.end || (end === best.end && match[0].length > best.size))
        best = { role, end, size: match[0].length }
    }
  }
  // Past somebody else's name and a colon a role is that person's and not of those who are listed.
  if (best && /\)[^()]*:/.test(before.slice(best.end))) return null
  return best?.role ?? null
}

function officersIn(unit: Unit, passage: Passage, reader: Reader): Officer[] {
  const { text } = passage.folded
  const out: Officer[] = []
  for (const sentence of sentencesOf(text)) {
    const names = namesIn(text, sentence, reader.labels)
    const cue = reader.labels.panel.exec(text.slice(sentence.start, sentence.end))
    const panelAt = cue ? sentence.start + cue.index : Infinity
    // Where panellists are named after the word for them, whoever is named before it is somebody else.
    const from = names.some((one) => one.start > panelAt) ? panelAt : cue ? 0 : Infinity
    for (const [index, named] of names.entries()) {
      const inside = printedSlice(passage.folded, named.close - named.inside.length - 1, named.close - 1)
      const iso = reader.book.isoOf(inside) ?? null
      const role = roleOf(text, named, sentence, reader.labels)
      const isPanellist = (named.start > from && role !== "chair") || role === "panellist"
      if (iso === null && !isPanellist) continue
      if (role === null && !isPanellist) continue
      let name = printedSlice(passage.folded, named.start, named.end).trim()
      // The last name of an Arabic list carries its "and" as its first letter.
      if (reader.book.lang === "ar" && index > 0 && index === names.length - 1) name = name.replace(/^و/, "")
      const at = placeOf(passage, named.start, named.close)
      out.push({
        name,
        role: isPanellist ? "panellist" : (role ?? ""),
        state: { iso, name: inside },
        paragraph: unit.number,
        at,
      })
    }
  }
  return out
}

/** The officers and panellists a report names with their States, outside of what was deliberated and recommended. */
export function officersOf(outline: Outline, reader: Reader): { officers: Officer[]; panellists: Officer[] } {
  const units = outline.units.filter(
    (unit) =>
      unit.kind === "paragraph" &&
      unit.sectionKind !== "recommendations" &&
      !unit.kinds.includes("attendance") &&
      !unit.kinds.includes("documentation"),
  )
  // Where a meeting is opened its chair is named as she is called; elsewhere the name may be inflected.
  const opening = units.filter((unit) => unit.kinds.includes("opening"))
  const first = [...opening, ...units.filter((unit) => !opening.includes(unit))]
  const all = first.flatMap((unit) => officersIn(unit, unit.whole, reader))
  const once = all
    .filter((one, at) => !all.slice(0, at).some((before) => isSame(before, one)))
    .toSorted((one, other) => one.at.from - other.at.from)
  return {
    officers: once.filter((one) => one.role !== "panellist"),
    panellists: once.filter((one) => one.role === "panellist"),
  }
}

const SAME_PERSON = 0.8

function isSame(one: Officer, other: Officer): boolean {
  if (one.role !== other.role || one.state.iso !== other.state.iso) return false
  if (one.name.toLowerCase() === other.name.toLowerCase()) return true
  const inflected = /\p{Script=Cyrillic}/u.test(one.name) && one.state.iso !== null
  return inflected && likeness(foldText(one.name), foldText(other.name)) >= SAME_PERSON
}
