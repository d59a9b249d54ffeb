import { foldText } from "../../report/fold.ts"
import type { Report } from "../../report/report.ts"
import { classWords } from "../../report/attendance.ts"
import type { Person, ReportDraft } from "../draft.ts"
import type { Piece } from "../pieces.ts"

/** Digits and letters alone for what is a sentence: a page's line ends are no part of what was said. */
const bare = (text: string) => foldText(text.normalize("NFKC")).replace(/[^\p{L}\p{N}]/gu, "")
const townIds: Record<string, string> = { "New York": "new_york" }

/** All that a draft says, one line each. */
export function factsOf(draft: ReportDraft, pieces: readonly Piece[]): string[] {
  const spoken = new Map<string, { items: Set<number>; groups: Set<string> }>()
  for (const { word, items, members } of draft.statements) {
    for (const { iso, name, on_behalf_of: group } of members) {
      const key = `${word} ${iso ?? bare(name)}`
      const held = spoken.get(key) ?? { items: new Set(), groups: new Set() }
      for (const item of items) held.items.add(item)
      if (group !== undefined) held.groups.add(bare(group))
      spoken.set(key, held)
    }
  }
  const officers = [...(draft.opened_by ? [{ ...draft.opened_by, role: "chair" }] : []), ...draft.elected]
  const told = (kind: string, { name, state }: Person) => `${kind} ${bare(name)} ${state.iso}`
  return [
    `series ${draft.symbol?.replace(/\/\d{4}\/5$/, "")}`,
    // A title names the body in the case it stands in there.
    `body ${bare(draft.lang === "ru" ? draft.body.of_name : draft.body.name)}`,
    `dates ${draft.from} ${draft.to}`,
    `town ${draft.town}`,
    ...(draft.adopted ? [`adopted ${draft.adopted.date} ${draft.adopted.consensus}`] : []),
    `agenda adopted ${draft.agenda_adopted?.date} ${draft.agenda_adopted?.consensus}`,
    ...paragraphsOf(pieces),
    ...pieces.filter(({ kind }) => kind === "section").map(({ text }) => `section ${bare(text)}`),
    ...(["introduction", "deliberations", "organization"] as const).flatMap((id) => {
      const standing = draft.standings[id]
      const there = pieces.some((piece) => piece.id === id)
      return there && standing && standing !== "adopted" ? [`standing ${id} ${standing}`] : []
    }),
    ...draft.agenda.map(
      ({ number, title, parts }) => `agenda ${number} ${bare(title)} ${parts.map(bare).join("|")}`,
    ),
    ...draft.recommendations.map(
      ({ number, item, text }) => `recommendation ${number} ${item ?? "general"} ${bare(text)}`,
    ),
    ...draft.attendance.flatMap(({ word, members }) =>
      members.map(({ iso, name }) => `attends ${word} ${iso ?? bare(name)}`),
    ),
    ...[...spoken].map(
      ([key, { items, groups }]) =>
        `spoke ${key} ${[...items].toSorted((a, b) => a - b).join()} ${[...groups].join()}`,
    ),
    ...(draft.list_of_participants ? [`participants ${draft.list_of_participants}`] : []),
    ...new Set(officers.map((one) => told(`officer ${one.role}`, one))),
    ...draft.panels.flatMap(({ people }) => people.map((one) => told("panellist", one))),
    ...draft.documents.map(({ symbol, title, also }) => `document ${symbol} ${bare(title)} ${also.join()}`),
  ]
}

function paragraphsOf(pieces: readonly Piece[]): string[] {
  const out: string[] = []
  for (const { kind, text, number } of pieces) {
    if (kind === "paragraph") out.push(text)
    else if (kind === "entry" || kind === "under_entry") out.push(`${out.pop()} ${number} ${text}`)
  }
  return out.map((text, at) => `paragraph ${at + 1} ${bare(text)}`)
}

/** All that a reading says, in the same words. */
export function factsRead(report: Report): string[] {
  const { adopted, attendance, statements } = report
  const town = report.place?.town ?? null
  return [
    ...(report.body.series ? [`series ${report.body.series}`] : []),
    ...(report.body.name ? [`body ${bare(report.body.name)}`] : []),
    ...(report.dates ? [`dates ${report.dates.from} ${report.dates.to}`] : []),
    ...(town ? [`town ${townIds[town] ?? town.toLowerCase()}`] : []),
    ...(adopted.report ? [`adopted ${adopted.report.date} ${adopted.report.by_consensus}`] : []),
    ...(adopted.agenda ? [`agenda adopted ${adopted.agenda.date} ${adopted.agenda.by_consensus}`] : []),
    ...report.paragraphs.map(({ number, text }) => `paragraph ${number} ${bare(text)}`),
    ...report.sections.map(({ title }) => `section ${bare(title)}`),
    ...report.sections.flatMap(({ kind, standing }) => (standing ? [`standing ${kind} ${standing}`] : [])),
    ...report.agenda.map(
      ({ number, title, parts }) =>
        `agenda ${number} ${bare(title)} ${parts.map((one) => bare(one.title)).join("|")}`,
    ),
    ...report.recommendations.map(
      ({ number, general, agendaItem, text }) =>
        `recommendation ${number} ${general ? "general" : agendaItem} ${bare(text)}`,
    ),
    ...classWords.flatMap((word) =>
      attendance[word].map(({ iso, name }) => `attends ${word} ${iso ?? bare(name)}`),
    ),
    ...classWords.flatMap((word) =>
      statements[word].map(
        ({ iso, name, items, on_behalf_of }) =>
          `spoke ${word} ${iso ?? bare(name)} ${items.join()} ${on_behalf_of.map(bare).join()}`,
      ),
    ),
    ...(attendance.list_of_participants ? [`participants ${attendance.list_of_participants.symbol}`] : []),
    ...report.officers.map(({ role, name, state }) => `officer ${role} ${bare(name)} ${state.iso}`),
    ...report.panellists.map(({ name, state }) => `panellist ${bare(name)} ${state.iso}`),
    ...report.documents.map(({ symbol, title, also }) => `document ${symbol} ${bare(title)} ${also.join()}`),
  ]
}
