import type { Lang } from "../../../platform/languages.ts"
import { paragraph, part, type Pen, type Piece } from "./pieces.ts"
import { paragraphMark, smallMark } from "./marks.ts"
import type { ReportDraft } from "./draft.ts"
import { dayOf } from "./wording.ts"

/** The agenda as adopted, with the parts of its items. */
export function writeAgenda(pen: Pen) {
  const { agenda, agenda_adopted: adopted, body } = pen.draft
  const { say, lang } = pen.speaker
  if (agenda.length === 0 || !adopted) return
  part(pen, "agenda", say("meetings.written_part_agenda"))
  const values = {
    date: dayOf(adopted.date, pen.speaker),
    body: body.short,
    gender: body.gender,
    consensus: adopted.consensus ? "yes" : "no",
  }
  paragraph(pen, "agenda_adopted", say("meetings.written_agenda", values))
  pen.pieces.push(...agendaEntries(agenda, lang))
}

/** Zero for the item itself, 1 for its part (a). */
export function entryId(number: number, part = 0): string {
  return part === 0 ? `agenda_${number}` : `agenda_${number}_${part}`
}

/** The items with their parts, each with its mark and stop as the language prints them. */
export function agendaEntries(agenda: ReportDraft["agenda"], lang: Lang): Piece[] {
  const [colon, more, stop] = lang === "zh" ? ["：", "；", "。"] : [":", lang === "ar" ? "؛" : ";", "."]
  return agenda.flatMap(({ number, title, parts }) => {
    const id = entryId(number)
    const end = parts.length > 0 ? colon : stop
    return [
      { kind: "entry", id, number: paragraphMark(number, lang), text: `${title}${end}` },
      ...parts.map((under, at): Piece => ({
        kind: "under_entry",
        id: entryId(number, at + 1),
        number: smallMark(at, parts.length, lang),
        text: `${under}${at === parts.length - 1 ? stop : more}`,
      })),
    ] satisfies Piece[]
  })
}
