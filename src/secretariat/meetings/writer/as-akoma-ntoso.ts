import type { ReportDraft } from "./draft.ts"
import type { Piece } from "./pieces.ts"
import type { Written } from "./write-report.ts"

/** OASIS LegalDocML, Akoma Ntoso version 1.0, namespace of the final standard. */
const NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
/** ISO 639-2 codes, as the naming convention writes the language of an expression. */
const tongues = { ar: "ara", en: "eng", es: "spa", fr: "fra", ru: "rus", zh: "zho" } as const

/**
 * The report as Akoma Ntoso XML: a work of the body, this language's expression of it, its sections and numbered
 * paragraphs. Ids are the same in every language, so that one paragraph can be cited in all of them.
 */
export function akomaNtosoOf({ title, pieces }: Written, draft: ReportDraft): string {
  const body = nested(pieces)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<akomaNtoso xmlns="${NAMESPACE}">`,
    '<doc name="report">',
    metaOf(draft),
    `<preface><longTitle><p>${draft.symbol === null ? "" : `<docNumber>${escaped(draft.symbol)}</docNumber> `}<docTitle>${escaped(title)}</docTitle></p></longTitle></preface>`,
    `<mainBody>${body}</mainBody>`,
    "</doc>",
    "</akomaNtoso>",
    "",
  ].join("\n")
}

/** The four levels of a bibliographic record: the work, its expression in a language, its manifestation as XML. */
function metaOf({ symbol, to, issued, adopted, lang, body }: ReportDraft): string {
  const date = adopted?.date ?? issued ?? to
  const work = `/akn/un/doc/report/${date}/${slug(symbol ?? body.name)}`
  const expression = `${work}/${tongues[lang]}@${issued ?? date}`
  const level = (name: string, uri: string, more: string) =>
    `<FRBR${name}><FRBRthis value="${uri}/!main"/><FRBRuri value="${uri}"/><FRBRdate date="${issued ?? date}" name="${name === "Work" ? "work" : "generation"}"/><FRBRauthor href="#body"/>${more}</FRBR${name}>`
  return [
    '<meta><identification source="#secretariat">',
    level("Work", work, '<FRBRcountry value="un"/>'),
    level("Expression", expression, `<FRBRlanguage language="${tongues[lang]}"/>`),
    level("Manifestation", `${expression}.xml`, '<FRBRformat value="application/akn+xml"/>'),
    "</identification>",
    `<references source="#secretariat"><TLCOrganization eId="body" href="/akn/ontology/organization/un/${slug(body.name)}" showAs="${escaped(body.name)}"/><TLCOrganization eId="secretariat" href="/akn/ontology/organization/un/secretariat" showAs="Secretariat"/></references>`,
    "</meta>",
  ].join("")
}

type Open = { close: string; depth: number }
const depths = { section: 1, part: 2, heading: 3, label: 4 } as const
const containers = {
  section: ["section", ""],
  part: ["subsection", ""],
  heading: ["hcontainer", ' name="topic"'],
  label: ["hcontainer", ' name="recommendation"'],
} as const

/** Headings open containers; what follows stands inside them until a heading of the same depth. */
function nested(pieces: readonly Piece[]): string {
  const open: Open[] = []
  let out = ""
  const closeTo = (depth: number) => {
    while ((open.at(-1)?.depth ?? 0) >= depth) out += open.pop()?.close ?? ""
  }
  for (const [at, piece] of pieces.entries()) {
    const { kind } = piece
    if (kind === "section" || kind === "part" || kind === "heading" || kind === "label") {
      closeTo(depths[kind])
      const [element, name] = containers[kind]
      out += `<${element}${name} ${idOf(piece)}>${numOf(piece)}<heading>${escaped(piece.text)}</heading>`
      open.push({ close: `</${element}>`, depth: depths[kind] })
      continue
    }
    // An entry stands inside its paragraph, and an entry's own entries inside it.
    if (kind === "recommendation") {
      out += `<content ${idOf(piece)}><p>${escaped(piece.text)}</p></content>`
      continue
    }
    const depth = depthOf(kind)
    closeTo(depth)
    const element = depth === 5 ? "paragraph" : depth === 6 ? "point" : "indent"
    const holds = depthOf(pieces[at + 1]?.kind) > depth ? "intro" : "content"
    out += `<${element} ${idOf(piece)}>${numOf(piece)}<${holds}><p>${escaped(piece.text)}</p></${holds}>`
    open.push({ close: `</${element}>`, depth })
  }
  closeTo(1)
  return out
}

function depthOf(kind: Piece["kind"] | undefined): number {
  return kind === "under_entry" ? 7 : kind === "entry" ? 6 : kind === "paragraph" ? 5 : 0
}

function idOf({ id }: Piece): string {
  return `eId="${escaped(id)}" wId="${escaped(id)}"`
}

function numOf({ number }: Piece): string {
  return number === "" ? "" : `<num>${escaped(number)}</num>`
}

function slug(text: string): string {
  return encodeURIComponent(text.replaceAll(/[/\s]+/g, "-"))
}

/** XML has no place for control characters; they are left out. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex -- these are the characters that XML 1.0 forbids
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  )
}
