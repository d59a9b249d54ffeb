import { paragraph, part, type Pen } from "./pieces.ts"
import { paragraphMark, smallMark } from "./marks.ts"
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
  const [colon, more, stop] = lang === "zh" ? ["：", "；", "。"] : [":", lang === "ar" ? "؛" : ";", "."]
  for (const { number, title, parts } of agenda) {
    const id = `agenda_${number}`
    const end = parts.length > 0 ? colon : stop
    pen.pieces.push({ kind: "entry", id, number: paragraphMark(number, lang), text: `${title}${end}` })
    for (const [at, under] of parts.entries()) {
      const text = `${under}${at === parts.length - 1 ? stop : more}`
      pen.pieces.push({
        kind: "under_entry",
        id: `${id}_${at + 1}`,
        number: smallMark(at, parts.length, lang),
        text,
      })
    }
  }
}
