import { classesByName, classWords } from "./attendance.ts"
import { groupsOf, type Group } from "./groups.ts"
import { itemsIn } from "./items.ts"
import type { Outline, Unit } from "./outline.ts"
import type { Reader } from "./participants.ts"
import type { Attendance, ClassWord, Statements } from "./report.ts"

function noStatements(): Statements {
  const empty = Object.fromEntries(classWords.map((word) => [word, []])) as unknown as Record<ClassWord, []>
  return { ...empty, classes: [] }
}

function speaksOf(unit: Unit): boolean {
  if (unit.kind !== "paragraph" || unit.kinds.includes("attendance") || unit.kinds.includes("documentation"))
    return false
  return unit.sectionKind !== "recommendations" && !unit.kinds.includes("introduction")
}

/** The class a lead leaves open is that in which all of its speakers attend, if it is one. */
function settled(group: Group, classes: ReadonlyMap<string, ReadonlySet<ClassWord>>): ClassWord {
  const [first] = group.members
  if (
    first?.iso === "EUE" &&
    group.members.length === 1 &&
    (group.word === "parties" || group.word === "unknown")
  )
    return "organizations"
  if (group.word !== "unknown") return group.word
  const held = group.members.map((member) => [
    ...(classes.get(member.iso ?? member.name.toLowerCase()) ?? []),
  ])
  const [one] = held[0] ?? []
  return one !== undefined && held.every((words) => words.length === 1 && words[0] === one) ? one : "unknown"
}

/** Where those whom one sentence names attend in different classes, no one word of it is said of them all. */
function classesApart(group: Group, classes: ReadonlyMap<string, ReadonlySet<ClassWord>>) {
  const held = group.members.map(({ iso, name }) => [...(classes.get(iso ?? name.toLowerCase()) ?? [])])
  const each = held.flatMap((words) => (words.length === 1 ? words : []))
  const apart = each.length === group.members.length && new Set(each).size > 1
  return apart && !group.listed ? each : null
}

/** In a summary of deliberations only a sentence that names an envoy's State speaks of a statement made. */
function counts(group: Group, unit: Unit, reader: Reader): boolean {
  const { labels } = reader
  if (group.members.length === 0 || !labels.spoke.test(group.folded) || !labels.envoys.test(group.folded))
    return false
  const coded = group.members.some((member) => member.iso !== null)
  if (unit.kinds.includes("statements")) return true
  const known = group.members.every(
    (member) => member.iso !== null || reader.known.has(member.name.toLowerCase()),
  )
  return coded ? known : known || group.word === "secretariat"
}

/** Who spoke, class by class, and under which agenda items. */
export function statementsOf(outline: Outline, reader: Reader, attendance: Attendance): Statements {
  const statements = noStatements()
  const classes = classesByName(attendance)
  for (const unit of outline.units.filter(speaksOf)) {
    const named = unit.lead.folded.text
    if (!reader.labels.spoke.test(named) || !reader.labels.envoys.test(named)) continue
    for (const group of groupsOf(unit, reader)) {
      if (!counts(group, unit, reader)) continue
      const word = settled(group, classes)
      const items = itemsIn(group.folded, reader.labels)
      const of = {
        word,
        lead: group.lead,
        members: group.members.length,
        paragraph: unit.number,
        at: group.at,
        items,
      }
      statements.classes.push(of)
      const own = classesApart(group, classes)
      for (const [index, member] of group.members.entries()) {
        const word = own?.[index] ?? of.word
        const before = statements[word].find((one) => (one.iso ?? one.name) === (member.iso ?? member.name))
        const { behalf, ...named } = member
        const groups = behalf === undefined ? [] : [behalf]
        if (before) {
          before.items = [...new Set([...before.items, ...items])].sort((a, b) => a - b)
          before.on_behalf_of = [...new Set([...before.on_behalf_of, ...groups])]
        } else statements[word].push({ ...named, paragraph: unit.number, items, on_behalf_of: groups })
      }
    }
  }
  return statements
}
