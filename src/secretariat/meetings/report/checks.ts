import { classesByName, classWords } from "./attendance.ts"
import type { Outline } from "./outline.ts"
import type { ContradictionKind, Finding, Paragraph, Place, RemarkKind, Report } from "./report.ts"
import { foldText } from "./fold.ts"
import { nameKey, sameName } from "./state-names.ts"

type Facts = Omit<Report, "contradictions" | "remarks">
type Contradiction = Finding<ContradictionKind>
type Remark = Finding<RemarkKind>

function jumps(numbers: readonly { number: number; at: Place }[], what: string): Contradiction[] {
  return numbers.flatMap(({ number, at }, index) => {
    const before = numbers[index - 1]?.number ?? 0
    if (number === before + 1) return []
    return [{ kind: "number_jumps" as const, what: `${what} ${number}`, detail: `after ${before}`, at }]
  })
}

/** Under a new heading recommendations may be counted from one again. */
function byHeading(units: Outline["units"]): Outline["units"][] {
  const runs: Outline["units"][] = []
  for (const unit of units) {
    const run = runs.at(-1)
    const anew = unit.number === 1 && run?.at(-1)?.path.join("\n") !== unit.path.join("\n")
    if (run && !anew) run.push(unit)
    else runs.push([unit])
  }
  return runs
}

function twoClasses(report: Facts): Contradiction[] {
  const classes = classesByName(report.attendance)
  const all = classWords.flatMap((word) => report.attendance[word].map((one) => ({ ...one, word })))
  return [...classes].flatMap(([key, words]) => {
    if (words.size < 2) return []
    const last = all.findLast((one) => (one.iso ?? one.name.toLowerCase()) === key)
    return last
      ? [{ kind: "two_classes" as const, what: last.name, detail: [...words].join(", "), at: last.at }]
      : []
  })
}

/** Those who spoke and are in no class of attendance. Without any attendance list nobody is missing from it. */
function absent(report: Facts): Contradiction[] {
  if (report.attendance.classes.length === 0) return []
  const classes = classesByName(report.attendance)
  const names = new Set(classWords.flatMap((word) => report.attendance[word].map((one) => nameKey(one.name))))
  return classWords
    .filter((word) => word !== "secretariat")
    .flatMap((word) =>
      report.statements[word]
        .filter((one) => !classes.has(one.iso ?? one.name.toLowerCase()) && !names.has(nameKey(one.name)))
        .map((one) => ({ kind: "speaker_absent" as const, what: one.name, detail: word, at: one.at })),
    )
}

/** Spoke in one class, attended in another. */
function movedClass(report: Facts): Contradiction[] {
  const classes = classesByName(report.attendance)
  return classWords
    .filter((word) => word !== "unknown")
    .flatMap((word) =>
      report.statements[word].flatMap((one) => {
        const held = classes.get(one.iso ?? one.name.toLowerCase())
        if (!held || held.has(word) || held.has("unknown")) return []
        return [
          {
            kind: "two_classes" as const,
            what: one.name,
            detail: `${[...held].join(", ")}, ${word}`,
            at: one.at,
          },
        ]
      }),
    )
}

function offAgenda(report: Facts): Contradiction[] {
  if (report.agenda.length === 0) return []
  const numbers = new Set(report.agenda.map((item) => item.number))
  const named = [
    ...report.statements.classes.flatMap((one) =>
      one.items.map((item) => ({ item, at: one.at, what: one.lead })),
    ),
    ...report.recommendations.flatMap((one) =>
      one.agendaItem === null ? [] : [{ item: one.agendaItem, at: one.at, what: one.label }],
    ),
  ]
  return named
    .filter(({ item }) => !numbers.has(item))
    .map(({ item, at, what }) => ({ kind: "item_not_on_agenda" as const, what, detail: String(item), at }))
}

function late(report: Facts): Contradiction[] {
  const { dates, adopted } = report
  const date = adopted.report?.date
  if (!dates || !date || !adopted.report || (date >= dates.from && date <= dates.to)) return []
  return [
    {
      kind: "adopted_outside_dates",
      what: date,
      detail: `${dates.from} to ${dates.to}`,
      at: adopted.report.at,
    },
  ]
}

/** Numbers of a report with holes jump because of the holes, and who is missing may stand in one. */
export function contradictionsOf(report: Facts, outline: Outline, holes: boolean): Contradiction[] {
  if (holes) return [...twoClasses(report), ...late(report)]
  const labelled = outline.units.filter((unit) => unit.kind === "recommendation")
  return [
    ...jumps(report.paragraphs, "paragraph"),
    ...byHeading(labelled).flatMap((units) => jumps(units, "recommendation")),
    ...jumps(
      report.sections.map(({ ordinal, at }) => ({ number: ordinal, at })),
      "section",
    ),
    ...jumps(report.agenda, "agenda item"),
    ...twoClasses(report),
    ...movedClass(report),
    ...absent(report),
    ...offAgenda(report),
    ...late(report),
  ]
}

function twoNames(report: Facts): Remark[] {
  const first = new Map<string, string>()
  const remarks: Remark[] = []
  for (const list of [report.attendance, report.statements]) {
    for (const word of classWords) {
      for (const one of list[word]) {
        if (one.iso === null) continue
        const known = first.get(one.iso)
        if (known === undefined) first.set(one.iso, one.name)
        else if (!sameName(known, one.name)) {
          remarks.push({ kind: "two_names", what: one.iso, detail: `${known} / ${one.name}`, at: one.at })
        }
      }
    }
  }
  return remarks
}

function twice(report: Facts): Remark[] {
  return classWords.flatMap((word) => {
    const seen = new Set<string>()
    return report.attendance[word].flatMap((one): Remark[] => {
      const key = one.iso ?? nameKey(one.name)
      if (seen.has(key)) return [{ kind: "listed_twice", what: one.name, detail: word, at: one.at }]
      seen.add(key)
      return []
    })
  })
}

function nameless(report: Facts): Remark[] {
  return (["parties", "signatories", "others"] as const).flatMap((word) =>
    [...report.attendance[word], ...report.statements[word]]
      .filter((one) => one.iso === null)
      .map((one) => ({ kind: "name_without_code" as const, what: one.name, detail: word, at: one.at })),
  )
}

function unlisted(report: Facts): Remark[] {
  const listed = new Set(report.documents.flatMap((one) => [one.symbol, ...one.also]))
  const own = new Set([report.head.symbol, report.attendance.list_of_participants?.symbol])
  return report.crossReferences
    .filter((one) => one.kind === "symbol" && !listed.has(one.ref) && !own.has(one.ref))
    .map((one) => ({ kind: "symbol_not_listed" as const, what: one.ref, detail: one.inside, at: one.at }))
}

function unfinished(paragraphs: readonly (Paragraph | Report["recommendations"][number])[]): Remark[] {
  return paragraphs
    .filter(({ text }) => !/[.。!?:;][)"'\]]*\d{0,2}$/.test(foldText(text)))
    .map(({ number, at, text }) => ({
      kind: "no_final_stop" as const,
      what: String(number),
      detail: text.slice(-40),
      at,
    }))
}

export function remarksOf(report: Facts): Remark[] {
  const own: Remark[] =
    report.head.symbol === null
      ? [{ kind: "no_symbol_of_its_own", what: "", detail: report.body.series ?? "", at: { from: 1, to: 1 } }]
      : []
  return [
    ...own,
    ...twoNames(report),
    ...twice(report),
    ...nameless(report),
    ...unlisted(report),
    ...unfinished(report.recommendations),
    ...unfinished(report.paragraphs),
  ]
}
