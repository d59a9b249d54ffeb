import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { printedNumber } from "./number-formats.ts"

type Level = {
  readonly format: string
  readonly text: string
  readonly start: number
  readonly style: string | null
}
type List = { readonly abstract: string; readonly starts: ReadonlyMap<number, number> }
type Numbered = { readonly list: string | null; readonly level: number | null; readonly base: string | null }

const MAX_LEVELS = 9
const MAX_BASES = 20

/**
 * A Word file in which the numbers that Word counts by itself stand as text before their paragraphs, as they are printed:
 * a reader of plain words then meets them like all its words.
 * @param safe a file whose parts were checked already
 */
export function withPrintedNumbers(safe: Uint8Array): Uint8Array {
  const parts = unzipSync(safe)
  const [document, numbering] = [parts["word/document.xml"], parts["word/numbering.xml"]]
  if (!document || !numbering) return safe
  const styles = parts["word/styles.xml"]
  const lists = listsOf(strFromU8(numbering))
  const counted = countThrough(strFromU8(document), lists, stylesOf(styles ? strFromU8(styles) : ""))
  return zipSync({ ...parts, "word/document.xml": strToU8(counted) }, { level: 0 })
}

type Lists = {
  readonly levels: ReadonlyMap<string, readonly Level[]>
  readonly lists: ReadonlyMap<string, List>
}

const valueOf = (xml: string, name: string) =>
  new RegExp(`<w:${name} [^>]*w:val="([^"]*)"`).exec(xml)?.[1] ?? null

function listsOf(xml: string): Lists {
  const levels = new Map<string, readonly Level[]>()
  for (const [, id = "", inner = ""] of xml.matchAll(
    /<w:abstractNum [^>]*w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g,
  )) {
    const found = [...inner.matchAll(/<w:lvl [^>]*w:ilvl="\d"[^>]*>([\s\S]*?)<\/w:lvl>/g)].slice(
      0,
      MAX_LEVELS,
    )
    levels.set(
      id,
      found.map(([, of = ""]) => ({
        format: valueOf(of, "numFmt") ?? "decimal",
        text: valueOf(of, "lvlText") ?? "",
        start: Number(valueOf(of, "start") ?? 1),
        style: valueOf(of, "pStyle"),
      })),
    )
  }
  const lists = new Map<string, List>()
  for (const [, id = "", inner = ""] of xml.matchAll(
    /<w:num [^>]*w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g,
  )) {
    const starts = [
      ...inner.matchAll(/<w:lvlOverride [^>]*w:ilvl="(\d)"[^>]*>\s*<w:startOverride [^>]*w:val="(\d+)"/g),
    ]
    lists.set(id, {
      abstract: valueOf(inner, "abstractNumId") ?? "",
      starts: new Map(starts.map(([, level, start]) => [Number(level), Number(start)])),
    })
  }
  return { levels, lists }
}

function stylesOf(xml: string): ReadonlyMap<string, Numbered> {
  const styles = new Map<string, Numbered>()
  for (const [, id = "", inner = ""] of xml.matchAll(
    /<w:style [^>]*w:styleId="([^"]*)"[^>]*>([\s\S]*?)<\/w:style>/g,
  ))
    styles.set(id, { ...numberedBy(inner), base: valueOf(inner, "basedOn") })
  return styles
}

function numberedBy(xml: string): { list: string | null; level: number | null } {
  const level = valueOf(xml, "ilvl")
  return { list: valueOf(xml, "numId"), level: level === null ? null : Number(level) }
}

/** What a paragraph says of its number itself, else what its style says, or the style on which that is based. */
function placeOf(own: string, { lists, levels }: Lists, styles: ReadonlyMap<string, Numbered>) {
  const style = valueOf(own, "pStyle")
  let { list, level } = numberedBy(own)
  let at = style
  for (let depth = 0; at !== null && list === null && depth < MAX_BASES; depth++) {
    const from = styles.get(at)
    list = from?.list ?? null
    level ??= from?.level ?? null
    at = from?.base ?? null
  }
  const found = list === null ? undefined : lists.get(list)
  const all = found && levels.get(found.abstract)
  if (!list || !found || !all) return null
  const styled = style === null ? -1 : all.findIndex((one) => one.style === style)
  return { list, found, all, level: level ?? Math.max(styled, 0) }
}

function countThrough(document: string, lists: Lists, styles: ReadonlyMap<string, Numbered>): string {
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  // What a tracked change says a paragraph was before is no part of what it is.
  const now = document.replaceAll(/<w:pPrChange\b[\s\S]*?<\/w:pPrChange>/g, "")
  return now.replaceAll(
    /<w:p(?: [^>]*)?(?<!\/)>\s*(?:<w:pPr>([\s\S]*?)<\/w:pPr>)?/g,
    (opened, own: string | undefined) => {
      const place = own === undefined ? null : placeOf(own, lists, styles)
      const level = place?.all[place.level]
      if (!place || !level) return opened
      const { list, found, all } = place
      const count = counts.get(found.abstract) ?? []
      const start = found.starts.get(place.level)
      const anew = start !== undefined && !begun.has(`${list} ${place.level}`)
      begun.add(`${list} ${place.level}`)
      count[place.level] = anew ? start : (count[place.level] ?? level.start - 1) + 1
      count.length = place.level + 1
      counts.set(found.abstract, count)
      const printed = level.text.replaceAll(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1
        return printedNumber(count[at] ?? all[at]?.start ?? 1, all[at]?.format ?? "decimal")
      })
      if (level.format === "bullet" || level.format === "none" || !/[\p{L}\p{N}]/u.test(printed))
        return opened
      return `${opened}<w:r><w:t xml:space="preserve">${printed} </w:t></w:r>`
    },
  )
}
