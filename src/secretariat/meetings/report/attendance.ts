import { groupsOf, type Group } from "./groups.ts"
import type { Outline, Unit } from "./outline.ts"
import type { Reader } from "./participants.ts"
import type { Attendance, ClassWord, Unread } from "./report.ts"
import { symbolsIn } from "./symbols.ts"

export const classWords = [
  "parties",
  "organizations",
  "signatories",
  "others",
  "secretariat",
  "intergovernmental",
  "non_governmental",
  "entities",
  "funds_programmes",
  "specialized_agencies",
  "institutes",
  "unknown",
] as const satisfies readonly ClassWord[]

function noAttendance(): Attendance {
  const empty = Object.fromEntries(classWords.map((word) => [word, []])) as unknown as Record<ClassWord, []>
  return { ...empty, classes: [], list_of_participants: null }
}

/** Paragraphs on who came: those under that heading, or, in a report that has none, those that say so. */
function unitsOf(outline: Outline, reader: Reader): Unit[] {
  const under = outline.units.filter((unit) => unit.kind === "paragraph" && unit.kinds.includes("attendance"))
  if (under.length > 0) return under
  return outline.units.filter(
    (unit) =>
      unit.kind === "paragraph" &&
      unit.sectionKind !== "recommendations" &&
      unit.sectionKind !== "deliberations" &&
      reader.labels.attended.test(unit.lead.folded.text) &&
      !reader.labels.spoke.test(unit.lead.folded.text) &&
      /:/.test(unit.whole.folded.text),
  )
}

/** The class of those whose lead names none: only the European Union and its like attend as an organization. */
function wordOf(group: Group): ClassWord {
  const [first] = group.members
  if (group.word === "parties" && group.members.length === 1 && first?.iso === "EUE") return "organizations"
  return group.word
}

/** Who attended, class by class. What names nobody, or no class, is left unread and said to be. */
export function attendanceOf(outline: Outline, reader: Reader, unread: Unread[]): Attendance {
  const attendance = noAttendance()
  for (const unit of unitsOf(outline, reader)) {
    const { text } = unit.whole.folded
    if (reader.labels.participantsList.test(text)) {
      const [symbol] = symbolsIn(unit.whole)
      if (symbol)
        attendance.list_of_participants ??= { symbol: symbol.symbol, paragraph: unit.number, at: symbol.at }
      if (!/:/.test(text)) continue
    }
    for (const group of groupsOf(unit, reader)) {
      if (group.members.length === 0) {
        if (reader.labels.attended.test(group.folded) || unit.kinds.includes("attendance"))
          unread.push({ why: "participants_not_read", text: group.lead, at: group.at })
        continue
      }
      if (!reader.labels.attended.test(group.folded) && group.word === "unknown") continue
      const word = wordOf(group)
      if (word === "unknown") unread.push({ why: "class_not_known", text: group.lead, at: group.at })
      const of = {
        word,
        lead: group.lead,
        members: group.members.length,
        paragraph: unit.number,
        at: group.at,
      }
      attendance.classes.push(of)
      attendance[word].push(...group.members.map((member) => ({ ...member, paragraph: unit.number })))
    }
  }
  return attendance
}

/** By which class each attends, by code and by name. */
export function classesByName(attendance: Attendance): Map<string, Set<ClassWord>> {
  const classes = new Map<string, Set<ClassWord>>()
  for (const word of classWords) {
    for (const one of attendance[word]) {
      const key = one.iso ?? one.name.toLowerCase()
      classes.set(key, (classes.get(key) ?? new Set()).add(word))
    }
  }
  return classes
}
