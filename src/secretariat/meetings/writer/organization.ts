import { writeAgenda } from "./agenda.ts"
import { entries, paragraph, part, section, type Pen } from "./pieces.ts"
import { writeStatements } from "./statements.ts"
import { writeStanding } from "./standing.ts"
import { begun, formOf, listOf, namesOf, peopleOf, placeOf, rangeOf, sentenceOf } from "./wording.ts"

/** How the meeting went: opening, officers, statements, agenda, attendance, documents. */
export function writeOrganization(pen: Pen) {
  section(pen, "organization", pen.speaker.say("meetings.written_section_organization"))
  writeStanding(pen, "organization", pen.draft.standings.organization)
  writeOpening(pen)
  writeOfficers(pen)
  writeStatements(pen)
  writeAgenda(pen)
  writeAttendance(pen)
  writeDocuments(pen)
}

function writeOpening(pen: Pen) {
  const { town, sittings, opened_by, opening } = pen.draft
  const { say } = pen.speaker
  part(pen, "opening", say("meetings.written_part_opening"))
  const place = placeOf(town, pen.speaker)
  const opened = say("meetings.written_opened", { place, range: rangeOf(pen.draft, pen.speaker) })
  const counted = sittings === null ? [] : [say("meetings.written_sittings", { count: sittings })]
  paragraph(pen, "opened", [opened, ...counted].join(pen.speaker.lang === "zh" ? "" : " "))
  if (opened_by) {
    const { name, state, feminine } = opened_by
    const values = { name, state: state.name, feminine: feminine ? "yes" : "no" }
    paragraph(pen, "opened_by", say("meetings.written_opened_by", values))
  }
  for (const { id, text } of opening) paragraph(pen, id, text)
}

function writeOfficers(pen: Pen) {
  const { elected } = pen.draft
  const { say, lang } = pen.speaker
  if (elected.length === 0) return
  part(pen, "officers", say("meetings.written_part_officers"))
  const officers = elected.map((one) => {
    const role = say(`meetings.written_officer_${one.role}`, { feminine: one.feminine ? "yes" : "no" })
    return `${role}${lang === "zh" ? "：" : ": "}${peopleOf([one], lang)}`
  })
  const joint = { ar: "؛ ", zh: "；" }[lang as string] ?? "; "
  paragraph(pen, "elected", say("meetings.written_elected", { officers: officers.join(joint) }))
}

function writeAttendance(pen: Pen) {
  const { attendance, list_of_participants: symbol, instrument } = pen.draft
  const { say, lang } = pen.speaker
  const present = attendance.filter(({ members }) => members.length > 0)
  if (present.length === 0 && symbol === null) return
  part(pen, "attendance", say("meetings.written_part_attendance"))
  for (const { word, members } of present) {
    const lead = say(`meetings.written_attended_${word}`, { form: formOf(members.length), instrument })
    const names = namesOf(
      members.map(({ name }) => name),
      word,
      lang,
    )
    paragraph(pen, `attended_${word}`, sentenceOf(lead, names, lang))
  }
  if (symbol !== null) paragraph(pen, "participants", say("meetings.written_participants", { symbol }))
}

function writeDocuments(pen: Pen) {
  const { documents, body } = pen.draft
  const { say, lang } = pen.speaker
  if (documents.length === 0) return
  part(pen, "documentation", say("meetings.written_part_documentation"))
  paragraph(
    pen,
    "documents",
    begun(say("meetings.written_documents", { body: body.short, gender: body.gender })),
  )
  const [open, close, more, stop] =
    lang === "zh" ? ["（", "）", "；", "。"] : [" (", ")", lang === "ar" ? "؛" : ";", "."]
  const texts = documents.map(({ title, symbol, also }, at) => {
    const issues = also.map((one) => one.slice(symbol.length + 1))
    const symbols = listOf([symbol, ...issues], lang)
    return `${title}${open}${symbols}${close}${at === documents.length - 1 ? stop : more}`
  })
  entries(pen, "document", texts)
}
