import { foldText } from "../fold.ts"
import type { Report } from "../report.ts"
import type { Meeting } from "./meeting.fixture.ts"
import { agendaTitles, phrases, series, textOf, write } from "./write.fixture.ts"

/** Letters and digits alone: line ends and hyphens are the page's, not the meeting's. */
function bare(text: string): string {
  return foldText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
}

function day(m: Meeting, number: number): string {
  return `${m.year}-${String(m.month).padStart(2, "0")}-${String(number).padStart(2, "0")}`
}

/** The paragraphs as typed, each with the list under it. */
function paragraphsOf(m: Meeting): string[] {
  const out: string[] = []
  for (const one of write(m)) {
    if (one.kind === "paragraph") out.push(one.text.replace(/^\d+(?:\.|-) /, ""))
    else if (one.kind === "list") out.push(`${out.pop()} ${one.text}`)
  }
  return out
}

/** Every fact of a meeting, one line each. */
export function factsOf(m: Meeting): string[] {
  const p = phrases[m.lang]
  const agenda = agendaTitles(m)
  const items = Array.from(
    { length: m.spokeOn.to - m.spokeOn.from + 1 },
    (_, at) => m.spokeOn.from + at,
  ).join()
  return [
    `dates ${day(m, m.from)} ${day(m, m.to)}`,
    "town Vienna",
    `adopted ${day(m, m.to)}`,
    ...paragraphsOf(m).map((text, at) => `paragraph ${at + 1} ${bare(text)}`),
    ...agenda.map((title, at) => `agenda ${at + 1} ${bare(title)}`),
    ...m.recommendations.map(
      (one, at) =>
        `recommendation ${at + 1} ${one.topic === null ? "general" : one.topic + 2} ${one.strong ? "should" : "encourage"} ${bare(textOf(one, m.lang))}`,
    ),
    ...m.parties.map((code) => `parties ${code}`),
    ...(m.organization ? ["organizations XFB"] : []),
    ...m.signatories.map((code) => `signatories ${code}`),
    ...m.others.map((code) => `others ${code}`),
    ...(m.secretariat ? ["secretariat"] : []),
    ...p.bodies.slice(0, m.bodies).map((name) => `intergovernmental ${bare(name)}`),
    ...m.speakers.map((code) => `spoke parties ${code} ${items}`),
    ...(m.signatorySpeaker === null ? [] : [`spoke signatories ${m.signatorySpeaker} `]),
    `officer ${bare(m.chair.name)} ${m.chair.state}`,
    ...m.panel.map((one) => `panellist ${bare(one.name)} ${one.state}`),
    ...p.papers
      .slice(0, m.papers)
      .map((title, at) => `document ${series}/${m.year}/${at + 1} ${bare(title)}`),
    ...m.talk.map((at) => `quantifier ${p.talk[at]?.[0]}`),
  ]
}

/** Every fact a reading gives, in the same words. */
export function factsRead(report: Report): string[] {
  const { attendance, statements } = report
  const known = (["parties", "organizations", "signatories", "others"] as const).flatMap((word) =>
    attendance[word].map((one) => `${word} ${one.iso ?? one.name}`),
  )
  const rest = (
    [
      "non_governmental",
      "entities",
      "funds_programmes",
      "specialized_agencies",
      "institutes",
      "unknown",
    ] as const
  ).flatMap((word) => [...attendance[word], ...statements[word]].map((one) => `${word} ${one.name}`))
  const spoke = (
    ["parties", "organizations", "signatories", "others", "secretariat", "intergovernmental"] as const
  ).flatMap((word) =>
    statements[word].map((one) => `spoke ${word} ${one.iso ?? one.name} ${one.items.join()}`),
  )
  return [
    ...(report.dates ? [`dates ${report.dates.from} ${report.dates.to}`] : []),
    ...(report.place?.town ? [`town ${report.place.town}`] : []),
    ...(report.adopted.report?.date ? [`adopted ${report.adopted.report.date}`] : []),
    ...report.paragraphs.map((one) => `paragraph ${one.number} ${bare(one.text)}`),
    ...report.agenda.map((one) => `agenda ${one.number} ${bare(one.title)}`),
    ...report.recommendations.map(
      (one) =>
        `recommendation ${one.number} ${one.general ? "general" : one.agendaItem} ${one.verb} ${bare(one.text)}`,
    ),
    ...known,
    ...attendance.secretariat.map(() => "secretariat"),
    ...attendance.intergovernmental.map((one) => `intergovernmental ${bare(one.name)}`),
    ...rest,
    ...spoke,
    ...report.officers.map((one) => `officer ${bare(one.name)} ${one.state.iso}`),
    ...report.panellists.map((one) => `panellist ${bare(one.name)} ${one.state.iso}`),
    ...report.documents.map((one) => `document ${one.symbol} ${bare(one.title)}`),
    ...report.quantifiers.map((one) => `quantifier ${one.word}`),
  ]
}
