import { createHash } from "node:crypto"
import { isLang, type Lang } from "../../platform/languages.ts"
import type { Markup, Paper } from "../../platform/paper.ts"
import { pdfOf } from "../../platform/paper/pdf.ts"
import { wordOf } from "../../platform/paper/word.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { FILLED_PAGE } from "./filled-page.ts"
import { papers } from "./papers.ts"

const KINDS = {
  word: {
    make: wordOf,
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    end: "docx",
  },
  pdf: { make: pdfOf, type: "application/pdf", end: "pdf" },
} as const

type Asked = {
  thing: string
  id: string
  format: keyof typeof KINDS | "akn" | "html"
  markup: Markup
  lang?: Lang | undefined
  at?: string | undefined
  since?: string | undefined
}

/** A thing's paper in one of its formats, made for this caller: in the language that she asks for, or her own. */
export async function downloadPaper(caller: Caller, { thing, format, lang, ...asked }: Asked) {
  const room = caller.registered(papers).find((one) => one.thing === thing)
  if (!room) throw notFound()
  const own = isLang(caller.actor.lang) ? caller.actor.lang : "en"
  const { name, paper, akn, html } = await room.make(caller, { ...asked, lang: lang ?? own })
  const plain = name.replaceAll(/[/\\\s]+/g, "-")
  if (format === "akn") {
    if (akn === undefined) throw notFound()
    return sent(Buffer.from(akn, "utf8"), `${plain}.xml`, "application/akn+xml")
  }
  if (format === "html") {
    if (html === undefined) throw notFound()
    return sent(Buffer.from(html(), "utf8"), `${plain}.html`, FILLED_PAGE)
  }
  const { type, end } = KINDS[format]
  return sent(await madeOf(paper, { format, markup: asked.markup }), `${plain}.${end}`, type)
}

function sent(bytes: Buffer, name: string, type: string) {
  return { content: bytes.toString("base64"), name, type, size: bytes.length }
}

/** A meeting takes the same paper along within a minute: it is made once. */
const MAX_MADE = 20
const made = new Map<string, Promise<Buffer>>()

/** The bytes are what the paper says and nothing else, so whoever may have the same paper may have the same bytes. */
function madeOf(paper: Paper, as: { format: keyof typeof KINDS; markup: Markup }): Promise<Buffer> {
  const key = createHash("sha256")
    .update(JSON.stringify([paper, as]))
    .digest("base64")
  const known = made.get(key)
  if (known) return known
  const making = KINDS[as.format].make(paper, { markup: as.markup }).then((bytes) => Buffer.from(bytes))
  made.set(key, making)
  making.catch(() => made.delete(key))
  if (made.size > MAX_MADE) made.delete([...made.keys()][0] ?? "")
  return making
}
