import { unzipSync } from "fflate"
import { problem } from "../../../platform/problem.ts"

const MAX_ENTRIES = 2_000
const MAX_UNPACKED_BYTES = 48 * 1024 * 1024
const MAX_PARAGRAPHS = 60_000

/** From the first paragraph of it to its last, both counted in. */
export type Span = { readonly from: number; readonly to: number }
export type WordText = {
  readonly paragraphs: readonly string[]
  readonly bookmarks: ReadonlyMap<string, Span>
  /** Content controls by the name that Word shows on them. */
  readonly controls: ReadonlyMap<string, Span>
}

/**
 * The paragraphs of a Word file and what is named in them. Only the one part that holds text is unpacked; it is read
 * tag by tag and never as a tree, so that half a file gives half its text. Refuses what is no Word file at all.
 */
export function readWordText(bytes: Uint8Array): WordText {
  const part = documentPart(bytes)
  if (!part) throw problem("responses.problem_package_unreadable")
  const text = new TextDecoder("utf-8").decode(part).replaceAll("\0", "")
  if (text.includes("<!DOCTYPE") || text.includes("<!ENTITY")) {
    throw problem("responses.problem_package_unreadable")
  }
  return gathered(text)
}

function documentPart(bytes: Uint8Array): Uint8Array | undefined {
  let [entries, total] = [0, 0]
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        entries += 1
        if (entries > MAX_ENTRIES || !/^word\/document\d*\.xml$/.test(name)) return false
        total += originalSize
        return total <= MAX_UNPACKED_BYTES
      },
    })
    return Object.values(parts)[0]
  } catch {
    return undefined
  }
}

type Reading = {
  readonly paragraphs: string[]
  readonly bookmarks: Map<string, Span>
  readonly controls: Map<string, Span>
  /** The names of bookmarks that are open, by their ids, and where each name stood first. */
  readonly open: Map<string, string>
  readonly begun: Map<string, number>
  readonly boxes: { alias: string; from: number }[]
  words: string | null
  /** How deep in what is not shown: a fallback for older programs says the same once more. */
  hidden: number
}

const HIDDEN = new Set(["mc:Fallback", "w:moveFrom", "w:del"])

/** Goes from one angle bracket to the next: what it costs grows with the length of the file alone. */
function gathered(xml: string): WordText {
  const reading: Reading = {
    paragraphs: [],
    bookmarks: new Map(),
    controls: new Map(),
    open: new Map(),
    begun: new Map(),
    boxes: [],
    words: null,
    hidden: 0,
  }
  let [after, inText] = [0, false]
  for (let start = xml.indexOf("<"); start !== -1; start = xml.indexOf("<", after)) {
    const end = xml.indexOf(">", start)
    if (inText && reading.words !== null) reading.words += unescaped(xml.slice(after, start))
    if (end === -1) break
    after = end + 1
    const tag = tagOf(xml.slice(start + 1, end))
    inText = tag.name === "w:t" && !tag.closes && !tag.alone && reading.hidden === 0
    take(reading, tag)
    if (reading.paragraphs.length > MAX_PARAGRAPHS) throw problem("responses.problem_package_too_large", 413)
  }
  if (reading.words !== null) reading.paragraphs.push(reading.words)
  return reading
}

function tagOf(inside: string): Tag {
  const closes = inside.startsWith("/")
  const alone = inside.endsWith("/")
  const name = /^\/?([\w:]{1,40})/.exec(inside)?.[1] ?? ""
  return { name, attributes: inside, closes, alone }
}

type Tag = { name: string; attributes: string; closes: boolean; alone: boolean }

function take(reading: Reading, tag: Tag): void {
  const { name, closes, alone } = tag
  if (HIDDEN.has(name) && !alone) reading.hidden = Math.max(0, reading.hidden + (closes ? -1 : 1))
  else if (name === "w:p") paragraph(reading, tag)
  else if (name === "w:tab" && reading.words !== null && !closes) reading.words += " "
  else if ((name === "w:br" || name === "w:cr") && reading.words !== null) reading.words += "\n"
  else if (name === "w:bookmarkStart" || name === "w:bookmarkEnd") bookmark(reading, tag)
  else if (name === "w:sdt") control(reading, tag)
  else if (name === "w:alias") {
    const box = reading.boxes.at(-1)
    if (box) box.alias = attribute(tag, "w:val")
  }
}

function paragraph(reading: Reading, { closes, alone }: Tag): void {
  // One within another is a text box: it ends the line that it stands in.
  if (reading.words !== null) reading.paragraphs.push(reading.words)
  reading.words = closes ? null : ""
  if (!alone) return
  reading.paragraphs.push("")
  reading.words = null
}

/** LibreOffice breaks a bookmark that goes around a control in two of one name: it lasts from the first to the last. */
function bookmark(reading: Reading, tag: Tag): void {
  const id = attribute(tag, "w:id")
  const here = reading.paragraphs.length
  if (tag.name === "w:bookmarkStart") {
    const name = attribute(tag, "w:name")
    reading.open.set(id, name)
    if (!reading.begun.has(name)) reading.begun.set(name, here)
    return
  }
  const name = reading.open.get(id)
  const from = name === undefined ? undefined : reading.begun.get(name)
  if (name === undefined || from === undefined) return
  reading.open.delete(id)
  reading.bookmarks.set(name, { from, to: reading.words === null ? here - 1 : here })
}

function control(reading: Reading, { closes, alone }: Tag): void {
  const here = reading.paragraphs.length
  if (alone) return
  if (!closes) {
    reading.boxes.push({ alias: "", from: here })
    return
  }
  const box = reading.boxes.pop()
  if (box && box.alias !== "" && !reading.controls.has(box.alias)) {
    reading.controls.set(box.alias, { from: box.from, to: reading.words === null ? here - 1 : here })
  }
}

function attribute({ attributes }: Tag, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return unescaped(found?.[1] ?? found?.[2] ?? "")
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (all, hex, ten, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? all
      // Half of a pair is no letter, and no database takes it.
      const point = hex ? Number.parseInt(hex, 16) : Number(ten)
      return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
        ? String.fromCodePoint(point)
        : "\uFFFD"
    },
  )
}
