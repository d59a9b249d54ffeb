import type { Lang } from "../report.ts"
import { ar, ru, zh } from "./eastern.fixture.ts"
import { nameOf, type Use } from "./names.fixture.ts"
import type { Meeting } from "./meeting.fixture.ts"
import type { Phrases } from "./phrases.fixture.ts"
import { en } from "./english.fixture.ts"
import { es, fr } from "./romance.fixture.ts"

export const phrases: Record<Lang, Phrases> = { ar, en, es, fr, ru, zh }
export const series = "XTOC/COP/WG.1"

const letters: Record<Lang, string> = {
  en: "ABCDEFG",
  fr: "ABCDEFG",
  es: "ABCDEFG",
  ru: "ABCDEFG",
  zh: "ABCDEFG",
  ar: "",
}
const romans = ["I", "II", "III", "IV", "V", "VI"]
const wide = ["一", "二", "三", "四", "五", "六"]
const ordinals = ["أولاً", "ثانياً", "ثالثاً", "رابعاً", "خامساً", "سادساً"]
const named = ["ألف", "باء", "جيم", "دال", "هاء", "واو"]
const small: Record<Lang, string> = { en: "abcd", fr: "abcd", es: "abcd", ru: "abcd", zh: "abcd", ar: "أبجد" }

/** One line of the report as it was typed, before any page cut it. */
export type Typed = { kind: "title" | "heading" | "paragraph" | "list" | "recommendation"; text: string }

type Pen = { p: Phrases; m: Meeting; lines: Typed[]; paragraph: number; section: number; part: number }

function section(pen: Pen, title: string) {
  const { lang } = pen.m
  const at = pen.section++
  pen.part = 0
  const mark = lang === "ar" ? `${ordinals[at]}-` : lang === "zh" ? `${wide[at]}.` : `${romans[at]}.`
  pen.lines.push({ kind: "heading", text: `${mark} ${title}` })
}

function part(pen: Pen, title: string) {
  const at = pen.part++
  const mark = pen.m.lang === "ar" ? `${named[at]}-` : `${letters[pen.m.lang][at]}.`
  pen.lines.push({ kind: "heading", text: `${mark} ${title}` })
}

function number(pen: Pen, value: number): string {
  return pen.m.lang === "ar" ? `${value}-` : `${value}.`
}

function say(pen: Pen, text: string) {
  pen.paragraph += 1
  pen.lines.push({ kind: "paragraph", text: `${number(pen, pen.paragraph)} ${text}` })
}

function letter(pen: Pen, at: number, text: string) {
  const sign = small[pen.m.lang][at] ?? ""
  const mark = pen.m.lang === "fr" || pen.m.lang === "es" || pen.m.lang === "ru" ? `${sign})` : `(${sign})`
  pen.lines.push({ kind: "list", text: `${mark} ${text}` })
}

function list(pen: Pen, lead: string, codes: readonly string[], use: Use = "list"): string {
  return listed(
    pen,
    lead,
    codes.map((code) => nameOf(code, pen.m.lang, use)),
  )
}

function listed({ p, m }: Pen, lead: string, names: readonly string[]): string {
  const last = names.length > 1 && m.lang !== "zh" ? p.and : p.comma
  const head = names.slice(0, -1).join(p.comma)
  const body = head === "" ? names[0] : `${head}${last}${names.at(-1)}`
  return `${lead}${m.lang === "zh" ? "" : " "}${body}${p.stop}`
}

function date(pen: Pen, day: number): string {
  return pen.p.date(day, pen.p.months[pen.m.month - 1] ?? "", pen.m.year)
}

function range({ p, m }: Pen): string {
  return p.range(m.from, m.to, { month: p.months[m.month - 1] ?? "", year: m.year })
}

export function agendaTitles(m: Meeting): string[] {
  const p = phrases[m.lang]
  return [p.first[0], ...p.topics.slice(0, m.topics), ...p.last]
}

function agenda(pen: Pen) {
  const { p, m } = pen
  say(pen, p.agenda(date(pen, m.from)))
  for (const [at, title] of agendaTitles(m).entries()) {
    pen.lines.push({ kind: "list", text: `${number(pen, at + 1)} ${title}${at === 0 ? p.colon : p.stop}` })
    if (at > 0) continue
    for (const [under, one] of p.first[1].entries())
      letter(pen, under, `${one}${under === 0 ? (m.lang === "zh" ? "；" : ";") : p.stop}`)
  }
}

function attendance(pen: Pen) {
  const { p, m } = pen
  say(pen, list(pen, p.parties, m.parties))
  if (m.organization) say(pen, p.organization(p === zh ? "灯笼联盟" : nameOf("XFB", m.lang, "list")))
  say(pen, list(pen, p.signatories, m.signatories))
  say(pen, list(pen, p.others, m.others))
  if (m.secretariat) say(pen, p.secretariat)
  say(pen, listed(pen, p.intergovernmental, p.bodies.slice(0, m.bodies)))
  say(pen, p.participants(`${series}/${m.year}/INF/1/Rev.1`))
}

function statements(pen: Pen) {
  const { p, m } = pen
  say(
    pen,
    list(
      pen,
      p.spoke(m.spokeOn.from, m.spokeOn.to),
      m.speakers,
      m.lang === "ru" ? "genitive" : m.lang === "fr" ? "short" : "list",
    ),
  )
  if (m.signatorySpeaker !== null) {
    say(pen, p.signatorySpoke(nameOf(m.signatorySpeaker, m.lang, m.lang === "ru" ? "genitive" : "list")))
  }
  const bracket = m.lang === "zh" ? (state: string) => `（${state}）` : (state: string) => ` (${state})`
  say(
    pen,
    listed(
      pen,
      p.panel,
      m.panel.map((one) => `${one.name}${bracket(nameOf(one.state, m.lang, "list"))}`),
    ),
  )
}

function organization(pen: Pen) {
  const { p, m } = pen
  section(pen, p.sections.organization)
  part(pen, p.parts.opening)
  say(pen, p.opened(range(pen)))
  say(pen, p.chair(m.chair.name, nameOf(m.chair.state, m.lang, "list")))
  part(pen, p.parts.statements)
  statements(pen)
  part(pen, p.parts.agenda)
  agenda(pen)
  part(pen, p.parts.attendance)
  attendance(pen)
  part(pen, p.parts.documents)
  say(pen, p.documents)
  for (let at = 0; at < m.papers; at++) {
    const open = m.lang === "zh" ? "（" : " ("
    const close = m.lang === "zh" ? "）" : ")"
    letter(
      pen,
      at,
      `${p.papers[at]}${open}${series}/${m.year}/${at + 1}${close}${at === m.papers - 1 ? p.stop : m.lang === "zh" ? "；" : ";"}`,
    )
  }
}

function recommendations(pen: Pen) {
  const { p, m } = pen
  if (m.recommendations.length === 0) return
  section(pen, p.sections.recommendations)
  say(pen, p.adoptedRecommendations)
  let topic: number | null | undefined
  let sub = 0
  for (const [at, one] of m.recommendations.entries()) {
    if (one.topic !== null && pen.part === 0) part(pen, p.parts.specific)
    if (one.topic === null && topic !== null) part(pen, p.parts.general)
    if (one.topic !== null && one.topic !== topic)
      pen.lines.push({ kind: "heading", text: `${number(pen, ++sub)} ${p.topics[one.topic]}` })
    topic = one.topic
    pen.lines.push({ kind: "heading", text: `${p.label} ${at + 1}` })
    pen.lines.push({ kind: "recommendation", text: textOf(one, m.lang) })
  }
}

export function textOf(one: Meeting["recommendations"][number], lang: Lang): string {
  return (one.strong ? phrases[lang].should : phrases[lang].encourage)[one.text] ?? ""
}

/** Types the report of a meeting. */
export function write(m: Meeting): Typed[] {
  const pen: Pen = { p: phrases[m.lang], m, lines: [], paragraph: 0, section: 0, part: 0 }
  pen.lines.push({ kind: "title", text: pen.p.title(range(pen)) })
  section(pen, pen.p.sections.introduction)
  for (const sentence of pen.p.introduction.slice(0, m.introduction)) say(pen, sentence)
  if (m.organizationFirst) organization(pen)
  recommendations(pen)
  section(pen, pen.p.sections.deliberations)
  for (const at of m.talk) say(pen, pen.p.talk[at]?.[1] ?? "")
  if (!m.organizationFirst) organization(pen)
  section(pen, pen.p.sections.adoption)
  say(pen, pen.p.adopted(date(pen, m.to)))
  return pen.lines
}
