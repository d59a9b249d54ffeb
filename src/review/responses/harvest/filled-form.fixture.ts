import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from "docx"
import { readFileSync } from "node:fs"
import type { Lang } from "../../../platform/languages.ts"
import { formOf, type Form } from "./form.ts"
import { rewordedEn } from "./reworded.fixture.ts"
import { answersIn, lettersIn, openingsIn } from "./filler.fixture.ts"

export const making = ["renumbered", "table", "other_language", "reworded", "shuffled", "distracted"] as const
export type Making = (typeof making)[number]
export type FilledLang = "en" | "fr" | "ar" | "zh"

/** A filled form, and what was truly answered to which question. */
export type Filled = {
  readonly blocks: readonly Block[]
  readonly truth: ReadonlyMap<string, string>
}
export type Block = {
  readonly kind: "heading" | "question" | "answer" | "other"
  readonly text: string
  readonly number?: string
}

/** The shipped model questionnaire as a form to read against. */
export function modelForm(name: "model-som" | "model-tip"): Form {
  const at = new URL(`../../../../packs/questionnaires/${name}/`, import.meta.url)
  const files = [
    "questionnaire.json",
    ...["ar", "en", "es", "fr", "ru", "zh"].map((lang) => `texts.${lang}.json`),
  ]
  return formOf(Object.fromEntries(files.map((file) => [file, readFileSync(new URL(file, at), "utf8")])))
}

const SECTION = 9
const OTHER: Readonly<Record<FilledLang, Lang>> = { en: "fr", fr: "es", ar: "en", zh: "ru" }

/** Fills a form as a ministry with its own template would: its own numbers, letters, headings and words. */
export function fillForm(form: Form, asked: { making: Making; lang: FilledLang }): Filled {
  const { making: how, lang } = asked
  const truth = new Map<string, string>()
  const blocks: Block[] = lettersIn[lang].map((text) => ({ kind: "other", text }))
  for (const place of orderOf(form, how)) {
    const question = form.questions[place]!
    if (place % SECTION === 0)
      blocks.push({ kind: "heading", text: `${openingsIn[lang]} ${place / SECTION + 1}` })
    const number = `${"ABCDEFGH"[Math.floor(place / SECTION)]}.${(place % SECTION) + 1}`
    blocks.push({ kind: "question", number, text: wordingOf(form, place, { how, lang }) })
    const paragraphs = answersIn(lang, place)
    if (how === "distracted") paragraphs.splice(2, 0, besides(form, place, lang))
    truth.set(question.key, paragraphs.join(" "))
    blocks.push(...paragraphs.map((text) => ({ kind: "answer" as const, text })))
  }
  blocks.push({ kind: "heading", text: `${openingsIn[lang]} Z` })
  blocks.push(...answersIn(lang, 3).map((text) => ({ kind: "other" as const, text })))
  return { blocks, truth }
}

/** The order of the form, or its sections from the last to the first. */
function orderOf({ questions }: Form, how: Making): number[] {
  const places = [...questions.keys()]
  if (how !== "shuffled") return places
  const sections = Map.groupBy(places, (place) => Math.floor(place / SECTION))
  return [...sections.values()].toReversed().flat()
}

/** A paragraph of an answer that says what another question asks about, in that question's own words. */
function besides(form: Form, place: number, lang: FilledLang): string {
  const other = form.questions[(place + 11) % form.questions.length]?.words[lang] ?? ""
  return other.replace(/[?？؟]/gu, ".")
}

function wordingOf(form: Form, place: number, { how, lang }: { how: Making; lang: FilledLang }): string {
  const words = form.questions[place]?.words ?? {}
  if (how === "other_language") return words[OTHER[lang]] ?? ""
  const own = words[lang] ?? ""
  if (how !== "reworded") return own
  return lang === "en" && form.code === "model-som" ? (rewordedEn[place] ?? own) : shortened(own)
}

/** Where nobody's rewording is at hand: examples and the last clauses fall away, and nothing is asked any more. */
function shortened(text: string): string {
  const parts = text.replace(/[?？؟.。]$/u, "").split(/(?<=[,،，;；:：])/u)
  const kept = parts.slice(0, Math.max(1, Math.ceil(parts.length * 0.6))).join("")
  return kept.replace(/[,،，;；:：]\s*$/u, "")
}

const PAGE_LINES = 42
const WIDTH: Readonly<Record<FilledLang, number>> = { en: 88, fr: 88, ar: 84, zh: 40 }

/** As text of a page: lines broken at a width, a head and a number on every page. */
export function asText({ blocks }: Filled, lang: FilledLang): { text: string; pages: number } {
  const lines = blocks.flatMap(({ kind, text, number }) => {
    const said = kind === "question" ? `${number ?? ""} ${text}` : text
    return ["", ...wrapped(said, WIDTH[lang], lang)]
  })
  const pages: string[] = []
  for (let from = 0; from < lines.length; from += PAGE_LINES) {
    const body = lines.slice(from, from + PAGE_LINES).join("\n")
    const page = pages.length + 1
    pages.push(`${openingsIn[lang]} – 2031 – XTOC/R.${page}\n${body}\n${page}`)
  }
  return { text: pages.join("\n\f"), pages: pages.length }
}

function wrapped(text: string, width: number, lang: FilledLang): string[] {
  if (lang === "zh") return text.match(new RegExp(`.{1,${width}}`, "gu")) ?? []
  const lines: string[] = []
  for (const word of text.split(" ")) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** As a Word file, with a table of number, question and answer where the making has one. */
export async function asWord({ blocks }: Filled, how: Making): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = []
  let answers: Paragraph[] = []
  for (const [at, { kind, text, number = "" }] of blocks.entries()) {
    if (kind === "heading") children.push(new Paragraph({ text, heading: HeadingLevel.HEADING_1 }))
    else if (how !== "table" || kind === "other") {
      children.push(new Paragraph({ text: kind === "question" ? `${number} ${text}` : text }))
    } else if (kind === "question") {
      answers = []
      for (let next = at + 1; blocks[next]?.kind === "answer"; next++)
        answers.push(new Paragraph({ text: blocks[next]?.text ?? "" }))
      const cells = [[new Paragraph(number)], [new Paragraph(text)], answers]
      const row = new TableRow({ children: cells.map((children) => new TableCell({ children })) })
      children.push(new Table({ rows: [row] }))
    }
  }
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}
