import { fold, type Folded } from "./fold.ts"
import type { Labels } from "./labels/labels.ts"
import { markersOf, type Markers } from "./markers.ts"
import type { Head, Place } from "./report.ts"
import type { Line } from "./source.ts"

/** A line with its folded spelling and what it may begin with; of a line put together again, the last one too. */
export type Read = Line & { folded: Folded; markers: Markers; last: number }
type Furniture = { lines: Read[]; head: Head; furniture: { text: string; at: Place }[] }

export const symbolShape = "[A-Z]{1,6}(?:/[A-Z0-9][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)*){1,8}"
const symbolAlone = new RegExp(`^(${symbolShape})(?:-${symbolShape})?\\*{0,3}$`)
const pageNumber =
  /^(?:-? ?[0-9]{1,4} ?-?|[0-9]{1,4} ?\/ ?[0-9]{1,4}|(?:page|página|стр\.?|страница|第|الصفحة) ?[0-9]{1,4}(?: ?页)?)$/i
const job =
  /(?:^|\s)((?:V|GE|N|A|S|E)\.?(?:-| )?[0-9]{2}-[0-9]{4,6}(?: ?\([ACEFRS]\))?(?: +[0-9]{6}){0,3})(?=\s|$)/
const barcode = /^\*[0-9A-Z]{5,12}\*$/
const distribution =
  /^distr\.? ?:? ?(general|générale|limited|limitada|limitée|restricted|reservada|restreinte|общая|ограниченная|عام|عامه|محدود|محدوده|普遍|有限)\b.*/i
const original = /^(?:original|оригинал|الاصل|原文) ?: ?(.{3,40})$/i
const tongue =
  /^(?:arabic|chinese|english|french|russian|spanish|français|español|russe|anglais|中文|russian|العربيه|русский)$/i
const leader = /\.{4,}|…{2,}|(?: \.){4,}/
const pageEdge = 3
const FIRST_HEAD = 12

type Sign = {
  kind: "page" | "job" | "symbol" | "bar" | "distribution" | "original" | "tongue" | "leader"
  value: string
}

function signOf(line: Read, early: boolean): Sign | undefined {
  const text = line.folded.text
  if (text.length > 200) return undefined
  if (pageNumber.test(text)) return { kind: "page", value: text }
  const jobbed = job.exec(text)
  if (jobbed && text.length - (jobbed[1] ?? "").length < 26) return { kind: "job", value: jobbed[1] ?? "" }
  if (barcode.test(text)) return { kind: "bar", value: text }
  if (leader.test(text)) return { kind: "leader", value: text }
  const symbol = symbolAlone.exec(text)
  if (symbol) return { kind: "symbol", value: symbol[1] ?? "" }
  if (!early) return undefined
  const distributed = distribution.exec(text)
  if (distributed) return { kind: "distribution", value: distributed[1] ?? "" }
  const written = original.exec(text)
  if (written) return { kind: "original", value: written[1] ?? "" }
  return tongue.test(text) ? { kind: "tongue", value: text } : undefined
}

/** A page number between two numbered things may be a marker torn from its paragraph: only a page's edge makes it one. */
function onEdge(reads: readonly Read[], signs: readonly (Sign | undefined)[], at: number): boolean {
  if (reads[at]?.newPage || reads[at + 1]?.newPage || at === 0 || at === reads.length - 1) return true
  for (let near = at - pageEdge; near <= at + pageEdge; near++) {
    if (near !== at && signs[near] !== undefined && signs[near]?.kind !== "leader") return true
  }
  return /\/|-$|^[^0-9]/.test(reads[at]?.folded.text ?? "")
}

function loneSymbols(signs: readonly (Sign | undefined)[]): Map<string, number> {
  const seen = new Map<string, number>()
  for (const sign of signs) if (sign?.kind === "symbol") seen.set(sign.value, (seen.get(sign.value) ?? 0) + 1)
  return seen
}

/**
 * A symbol alone on its line is the report's own when it comes again on other pages, or, where none does, when it stands
 * in the head of the first page or touches a page's number or edge; else it is part of somebody's sentence.
 */
function ownSymbol(
  reads: readonly Read[],
  signs: readonly (Sign | undefined)[],
  at: number,
  seen: Map<string, number>,
): boolean {
  if (/[(/]$/.test(reads[at - 1]?.folded.text ?? "") || /\/INF\//.test(signs[at]?.value ?? "")) return false
  if (Math.max(...seen.values()) > 1) return (seen.get(signs[at]?.value ?? "") ?? 0) > 1
  const touches = [signs[at - 1]?.kind, signs[at + 1]?.kind].some((kind) => kind === "page" || kind === "job")
  return at < FIRST_HEAD || touches || reads[at]?.newPage === true
}

/** The number of a recommendation, torn from the word above it, perhaps by a page's end, is no page number. */
function isNumberOf(reads: readonly Read[], at: number, labels: Labels): boolean {
  const text = reads[at]?.folded.text ?? ""
  if (!/^[0-9]{1,3}$/.test(text)) return false
  let above = at - 1
  for (let read = reads[above]; read && above > at - 6 && signOf(read, false); read = reads[above]) above -= 1
  const before = reads[above]?.folded.text ?? ""
  return before.length < 25 && labels.recommendation.test(`${before} ${text}`)
}

function contentsRegion(
  reads: readonly Read[],
  signs: readonly (Sign | undefined)[],
  labels: Labels,
): Set<number> {
  const out = new Set<number>()
  const last = signs.findLastIndex((sign) => sign?.kind === "leader")
  if (last < 0) return out
  const label = reads.findIndex((read) => labels.contents.test(read.folded.text))
  const from = label >= 0 && label < last ? label : signs.findIndex((sign) => sign?.kind === "leader")
  for (let at = from; at <= last; at++) out.add(at)
  return out
}

function isBare(read: Read): boolean {
  const { number, section, letter, item } = read.markers
  return [number, section, letter, item].some(
    (marker) => marker !== undefined && marker.rest >= read.folded.text.length,
  )
}

function joinReads(first: Read, second: Read): Read {
  const folded = fold(`${first.text} ${second.text}`)
  return { ...first, text: folded.printed, folded, markers: markersOf(folded), last: second.last }
}

/** A marker alone on its line, or the word "Recommendation" torn from its number, is put back before what follows. */
function mendTorn(reads: readonly Read[], labels: Labels): Read[] {
  const out: Read[] = []
  for (let at = 0; at < reads.length; at++) {
    const read = reads[at]
    const next = reads[at + 1]
    if (!read) continue
    const torn = next !== undefined && !read.solid && read.folded.text.length < 25
    const marked = torn && isBare(read) && Object.keys(next.markers).length === 0
    const labelled = torn && !/[0-9]/.test(read.folded.text) && /^[0-9]{1,3}[.:]?$/.test(next.folded.text)
    if (
      next &&
      (marked ||
        (labelled &&
          labels.recommendation.test(
            `${read.folded.text} ${next.folded.text}`.replace(/(?<=[\u3400-\u9fff]) /, ""),
          )))
    ) {
      out.push(joinReads(read, next))
      at += 1
    } else out.push(read)
  }
  return out
}

const LONGEST_FOOTNOTE = 15

/** Lines under a rule at the foot of a page, up to the page's end: notes, not text. */
function footnotes(reads: readonly Read[], signs: readonly (Sign | undefined)[]): Set<number> {
  const out = new Set<number>()
  for (const [rule, read] of reads.entries()) {
    if (!/^[_\u2014\u2500-]{4,}$/.test(read.text)) continue
    let end = rule + 1
    while (
      end < reads.length &&
      end <= rule + LONGEST_FOOTNOTE &&
      signs[end] === undefined &&
      reads[end]?.newPage !== true
    )
      end++
    const closed = end === reads.length || signs[end] !== undefined || reads[end]?.newPage === true
    for (let at = rule; at < (closed ? end : rule + 1); at++) out.add(at)
  }
  return out
}

const symbolLast = new RegExp(`(?: |(?<=[\\u3400-\\u9fff]))(${symbolShape})\\*{0,3}$`)
const distributionLast = /(?: |(?<=[\u3400-\u9fff]))(distr\.? ?:? ?\S+)$/i
const originalLast = /(?: |(?<=[\u3400-\u9fff]))((?:original|оригинал|الاصل|原文) ?: ?\S+)$/i

/** On a cover set in two columns, what the right one says stands at the end of a line of the left one. */
function besideCover(text: string, head: Head): void {
  const distributed = distribution.exec(distributionLast.exec(text)?.[1] ?? "")
  const written = original.exec(originalLast.exec(text)?.[1] ?? "")
  head.symbol ??= symbolLast.exec(text)?.[1] ?? null
  head.distribution ??= distributed?.[1] ?? null
  head.original ??= written?.[1] ?? null
}

/** Takes away what belongs to the page and not to the report: its symbol, job numbers, page numbers, table of contents. */
export function withoutFurniture(lines: readonly Line[], labels: Labels): Furniture {
  const reads = lines.map((line): Read => {
    const folded = fold(line.text)
    return { ...line, folded, markers: markersOf(folded), last: line.n }
  })
  const signs = reads.map((read, at) => (isNumberOf(reads, at, labels) ? undefined : signOf(read, at < 40)))
  const opened = reads.findIndex(
    ({ folded, markers }) => labels.title.test(folded.text) || markers.section || markers.number,
  )
  const contents = new Set([...contentsRegion(reads, signs, labels), ...footnotes(reads, signs)])
  const seen = loneSymbols(signs)
  const head: Head = { symbol: null, distribution: null, original: null, jobs: [], title: null, cover: [] }
  const kept: Read[] = []
  const furniture: { text: string; at: Place }[] = []
  for (const [at, read] of reads.entries()) {
    const sign = signs[at]
    const gone =
      contents.has(at) ||
      (sign !== undefined &&
        (sign.kind === "page"
          ? onEdge(reads, signs, at)
          : sign.kind !== "symbol" || ownSymbol(reads, signs, at, seen)))
    if (!gone) {
      if (at < opened) besideCover(read.folded.text, head)
      kept.push(read)
      continue
    }
    furniture.push({ text: read.text, at: { from: read.n, to: read.n } })
    if (!sign || contents.has(at)) continue
    if (sign.kind === "symbol") head.symbol ??= sign.value
    if (sign.kind === "job" && head.jobs.length < 20 && !head.jobs.includes(sign.value))
      head.jobs.push(sign.value)
    if (sign.kind === "distribution") head.distribution ??= sign.value
    if (sign.kind === "original") head.original ??= sign.value
  }
  return { lines: mendTorn(kept, labels), head, furniture }
}
