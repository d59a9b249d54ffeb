import { matchesOf } from "../meetings/report/matches.ts"
import { foldText } from "../meetings/report/fold.ts"
import { labelsOf } from "../meetings/report/labels/labels-of.ts"
import type { ClassWord, Recommendation, Report } from "../meetings/report/report.ts"
import type { participantClasses } from "../access/circle.ts"
import { blank } from "./blank.ts"
import { problem } from "../../platform/problem.ts"
import { MAX_ENTRIES, MAX_FINDINGS, type Entry, type Finding, type Kept } from "./reading.ts"

type Class = (typeof participantClasses)[number]

/** The body's classes by the reader's words for them; what belongs to none waits for a person. */
const classes: Partial<Record<ClassWord, Class>> = {
  parties: "parties",
  organizations: "regional_organizations",
  signatories: "signatories",
  others: "other_states",
  secretariat: "entities",
  entities: "entities",
  funds_programmes: "entities",
  specialized_agencies: "entities",
  institutes: "entities",
  intergovernmental: "intergovernmental",
  non_governmental: "non_governmental",
}
const classWords: readonly ClassWord[] = [...(Object.keys(classes) as ClassWord[]), "unknown"]

/** What a report gives to a meeting, one entry for each fact, and what in it does not fit or was not understood. */
export function keptOf(report: Report): Kept {
  const entries = [
    meetingOf(report),
    ...agendaOf(report),
    ...officersOf(report),
    ...attendanceOf(report),
    ...statementsIn(report),
    ...documentsOf(report),
    ...report.recommendations.map(recommendationOf),
  ]
  if (entries.length > MAX_ENTRIES) throw problem("readings.problem_too_many_facts", 413)
  return {
    title: report.title,
    language: report.language,
    paragraphs: report.paragraphs.length,
    adopted: report.adopted.report?.date ?? null,
    entries,
    findings: findingsOf(report),
  }
}

function meetingOf(report: Report): Entry {
  const { title, dates, place, head } = report
  const fact = {
    ...blank,
    text: title ?? "",
    from: dates?.from ?? null,
    to: dates?.to ?? null,
    town: place?.town ?? place?.name ?? null,
    symbol: head.symbol,
    instrument: instrumentOf(report),
  }
  return { key: "meeting", part: "meeting", fact, at: head.title ?? { from: 1, to: 1 } }
}

/** The treaty that the lead sentences of attendance name, when they name one and the same. */
function instrumentOf({ attendance, language }: Report): string | null {
  const labels = labelsOf(language)
  const named = attendance.classes.flatMap(({ lead }) =>
    matchesOf(foldText(lead), labels.instruments).map(({ word }) => word),
  )
  const [first, ...others] = [...new Set(named)]
  return first !== undefined && others.length === 0 ? first : null
}

function agendaOf({ agenda }: Report): Entry[] {
  return agenda.flatMap(({ number, title, parts, at }) => [
    { key: `item.${number}`, part: "agenda" as const, fact: { ...blank, text: title, number }, at },
    ...parts.map((one, index) => ({
      key: `item.${number}.${index + 1}`,
      part: "agenda" as const,
      fact: { ...blank, text: one.title, number: index + 1, under: number, label: one.letter },
      at,
    })),
  ])
}

const roles = { chair: "chair", co_chair: "co_chair", vice_chair: "vice_chair" } as const
const officerRole = (role: string) =>
  role === "rapporteur" || role === "panellist" ? role : (roles[role as keyof typeof roles] ?? null)

function officersOf({ officers, panellists }: Report): Entry[] {
  return [...officers, ...panellists].map(({ name, role, state, at }, index) => ({
    key: `officer.${index + 1}`,
    part: "officers" as const,
    fact: { ...blank, text: name, role: officerRole(role), party: state.iso, label: state.name },
    at,
  }))
}

function attendanceOf({ attendance }: Report): Entry[] {
  return classWords.flatMap((word) =>
    attendance[word].map(({ iso, name, at }, index) => ({
      key: `attends.${word}.${index + 1}`,
      part: "attendance" as const,
      fact: { ...blank, text: name, party: iso, class: classes[word] ?? null },
      at,
    })),
  )
}

function statementsIn({ statements }: Report): Entry[] {
  return classWords.flatMap((word) =>
    statements[word].map(({ iso, name, at, items, on_behalf_of: groups }, index) => ({
      key: `spoke.${word}.${index + 1}`,
      part: "statements" as const,
      fact: { ...blank, text: name, party: iso, class: classes[word] ?? null, items, groups },
      at,
    })),
  )
}

function documentsOf({ documents }: Report): Entry[] {
  return documents.map(({ title, symbol, at }, index) => ({
    key: `document.${index + 1}`,
    part: "documents" as const,
    fact: { ...blank, text: title, symbol },
    at,
  }))
}

/** A recommendation as it is read; a report adopted here is read in the same way. */
export function recommendationOf(one: Recommendation, index: number): Entry {
  const provisions = one.provisions.map(({ provision, reason }) => ({
    ref: provision,
    reason: reason.kind,
    printed: reason.printed,
  }))
  const { number, label, heading, text, verb, softeners, addressees, agendaItem: item } = one
  return {
    key: `recommendation.${index + 1}`,
    part: "recommendations",
    fact: { ...blank, number, label, heading, text, verb, softeners, addressees, item, provisions },
    at: one.at,
  }
}

function findingsOf({ contradictions, remarks, unread }: Report): Finding[] {
  return [
    ...contradictions
      .slice(0, MAX_FINDINGS)
      .map(({ kind, what, detail, at }) => ({ kind: "contradiction" as const, why: kind, what, detail, at })),
    ...remarks
      .slice(0, MAX_FINDINGS)
      .map(({ kind, what, detail, at }) => ({ kind: "remark" as const, why: kind, what, detail, at })),
    ...unread.slice(0, MAX_FINDINGS).map(({ why, text, at }) => ({
      kind: "unread" as const,
      why,
      what: text.slice(0, 300),
      detail: "",
      at,
    })),
  ]
}
