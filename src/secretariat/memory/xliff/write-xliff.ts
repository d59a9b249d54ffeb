import { GLOSSARY, MATCHES, XLIFF, type XliffFile, type XliffSegment, type XliffUnit } from "./xliff.ts"

/** Writes an XLIFF 2.1 file: segments with their states, notes, offers and terms. Every letter comes back by `readXliff`. */
export function writeXliff({ from, to, original, units }: XliffFile): string {
  const names = `xmlns="${XLIFF}" xmlns:mtc="${MATCHES}" xmlns:gls="${GLOSSARY}"`
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<xliff ${names} version="2.1" srcLang="${from}" trgLang="${to}">`,
    ` <file id="f1" original="${inAttribute(original)}">`,
    ...units.map(unitOf),
    ` </file>`,
    `</xliff>`,
    "",
  ].join("\n")
}

function unitOf({ id, notes, segments, matches, terms }: XliffUnit): string {
  const lines = [
    `  <unit id="${inAttribute(id)}" xml:space="preserve">`,
    ...within("mtc:matches", matches.map(matchOf)),
    ...within("gls:glossary", terms.map(termOf)),
    ...within(
      "notes",
      notes.map(({ category, text }) => `<note category="${inAttribute(category)}">${inNote(text)}</note>`),
    ),
    ...segments.flatMap(segmentOf),
    `  </unit>`,
  ]
  return lines.join("\n")
}

function within(name: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  return [`   <${name}>`, ...lines.map((line) => `    ${line}`), `   </${name}>`]
}

function matchOf({ segment, source, target }: XliffUnit["matches"][number]): string {
  return `<mtc:match ref="#s${segment + 1}"><source>${inText(source)}</source><target>${inText(target)}</target></mtc:match>`
}

function termOf({ term, translation, source }: XliffUnit["terms"][number]): string {
  const told = `source="${inAttribute(source)}"`
  return `<gls:glossEntry><gls:term ${told}>${inNote(term)}</gls:term><gls:translation>${inNote(translation)}</gls:translation></gls:glossEntry>`
}

/** A segment, and the white space behind it as what is not to be translated. */
function segmentOf(segment: XliffSegment, index: number): string[] {
  const { source, gap, target, target_gap, state } = segment
  const own = target === null ? "" : `<target>${inText(target)}</target>`
  const lines = [
    `   <segment id="s${index + 1}" state="${state}"><source>${inText(source)}</source>${own}</segment>`,
  ]
  if (gap !== "" || target_gap !== "") {
    lines.push(
      `   <ignorable id="g${index + 1}"><source>${inText(gap)}</source><target>${inText(target_gap)}</target></ignorable>`,
    )
  }
  return lines
}

/** What XML 1.0 has no way to write: XLIFF names it by its number. Half of a pair is none of Unicode's characters. */
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

function inText(text: string): string {
  return escaped(text).replace(UNWRITABLE, (letter) => `<cp hex="${codeOf(letter)}"/>`)
}

/** Notes, terms and attributes hold plain text only: what cannot be written in them is shown as missing. */
function inNote(text: string): string {
  return escaped(text).replace(UNWRITABLE, "\ufffd")
}

function inAttribute(text: string): string {
  return inNote(text).replaceAll('"', "&quot;").replaceAll("\n", "&#xA;").replaceAll("\t", "&#x9;")
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#xD;")
}

function codeOf(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")
}
