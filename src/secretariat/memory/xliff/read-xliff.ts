import type { SaxesTagNS } from "saxes"
import { isLang, type Lang } from "../../../platform/languages.ts"
import { parseXml, refused } from "./parse-xml.ts"
import { MAX_XLIFF_UNITS, XLIFF, xliffStates, type XliffState } from "./xliff.ts"

/** A segment as it came back. A translator's program may have split, joined or trimmed what it was given. */
export type ReadSegment = {
  source: string
  gap: string
  target: string | null
  target_gap: string | null
  state: XliffState
}
export type ReadUnit = { readonly id: string; readonly segments: ReadSegment[] }
export type ReadXliff = {
  readonly from: Lang
  readonly to: Lang
  readonly original: string
  readonly units: readonly ReadUnit[]
}

/**
 * Reads an XLIFF 2.0 or 2.1 file. Attributes may come in any order, further modules and metadata are passed over, inline
 * elements are read for the text within them.
 * @throws a Problem for what is no XML, no XLIFF of these versions, of other languages than ours, or names a unit twice
 */
export function readXliff(text: string): ReadXliff {
  const state = { head: null as Omit<ReadXliff, "units"> | null, units: new Map<string, ReadUnit>() }
  const reader = unitReader()
  parseXml(text, {
    open(tag) {
      if (!state.head) state.head = headOf(tag)
      else if (tag.uri === XLIFF && tag.local === "file")
        state.head = { ...state.head, original: valueOf(tag, "original") }
      else if (tag.uri === XLIFF && tag.local === "unit") {
        const id = valueOf(tag, "id")
        if (state.units.has(id)) throw refused("repeated", { unit: id.slice(0, 140) })
        if (state.units.size >= MAX_XLIFF_UNITS) throw refused("too_many", { limit: MAX_XLIFF_UNITS })
        state.units.set(id, reader.begin(id))
      } else reader.open(tag)
    },
    text: (piece) => reader.text(piece),
    close: (tag) => reader.close(tag),
  })
  if (!state.head) throw refused("not_xliff")
  return { ...state.head, units: [...state.units.values()] }
}

function headOf(tag: SaxesTagNS): Omit<ReadXliff, "units"> {
  if (tag.local !== "xliff") throw refused("not_xliff")
  const version = valueOf(tag, "version")
  if (tag.uri !== XLIFF || !["2.0", "2.1"].includes(version))
    throw refused("version", { version: version.slice(0, 20) })
  const [from, to] = [languageIn(tag, "srcLang"), languageIn(tag, "trgLang")]
  return { from, to, original: "" }
}

/** Programs write `fr-FR` for `fr`. */
function languageIn(tag: SaxesTagNS, name: string): Lang {
  const lang = valueOf(tag, name).split("-")[0]?.toLowerCase() ?? ""
  if (!isLang(lang)) throw refused("languages", { lang: valueOf(tag, name).slice(0, 40) })
  return lang
}

function valueOf(tag: SaxesTagNS, name: string): string {
  return tag.attributes[name]?.value ?? ""
}

/** Gathers the segments of one unit after the other; text counts only within a source or a target of one. */
function unitReader() {
  let unit: ReadUnit | null = null
  let place: ReadSegment | null = null
  let ignorable = false
  let side: "source" | "target" | null = null
  /** How deep within what is not XLIFF's core: modules and extensions. */
  let passed = 0

  return { begin, open, text, close }

  function begin(id: string): ReadUnit {
    unit = { id, segments: [] }
    return unit
  }

  function open(tag: SaxesTagNS): void {
    if (passed > 0 || (tag.uri !== XLIFF && unit)) passed += 1
    else if (tag.local === "segment" || tag.local === "ignorable") openPlace(tag)
    else if (tag.local === "source" || tag.local === "target") openSide(tag.local)
    else if (tag.local === "cp" && side) text(letterOf(valueOf(tag, "hex")))
  }

  function openPlace(tag: SaxesTagNS): void {
    ignorable = tag.local === "ignorable"
    const last = unit?.segments.at(-1)
    const said = valueOf(tag, "state")
    const state = xliffStates.find((one) => one === said) ?? "initial"
    if (ignorable && last) place = last
    else {
      place = { source: "", gap: "", target: null, target_gap: null, state }
      unit?.segments.push(place)
    }
  }

  function openSide(opened: "source" | "target"): void {
    if (!place) return
    side = opened
    if (side === "source") return
    if (ignorable) place.target_gap ??= ""
    else place.target ??= ""
  }

  function text(piece: string): void {
    if (passed > 0 || !place || !side) return
    if (side === "source") place[ignorable ? "gap" : "source"] += piece
    else if (ignorable) place.target_gap = (place.target_gap ?? "") + piece
    else place.target = (place.target ?? "") + piece
  }

  function close(tag: SaxesTagNS): void {
    if (passed > 0) passed -= 1
    else if (tag.uri !== XLIFF) return
    else if (tag.local === side) side = null
    else if (tag.local === "segment" || tag.local === "ignorable") place = null
    else if (tag.local === "unit") unit = null
  }
}

/** A character that XML cannot write. */
function letterOf(hex: string): string {
  const code = /^[0-9A-Fa-f]{1,6}$/.test(hex) ? Number.parseInt(hex, 16) : -1
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ""
}
