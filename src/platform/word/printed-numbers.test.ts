import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { expect, test } from "vitest"
import { printedNumber } from "./number-formats.ts"
import { withPrintedNumbers } from "./printed-numbers.ts"

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "(%2)")}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`
const styles = `<w:styles><w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Single"><w:basedOn w:val="Base"/></w:style></w:styles>`
const paragraph = (text: string, of: string) => `<w:p><w:pPr>${of}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const at = (list: number, depth: number) =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`

test("numbers that Word counts by itself are printed before their paragraphs, styles and new starts included", () => {
  const was = `<w:pPrChange><w:pPr>${at(1, 1)}</w:pPr></w:pPrChange>`
  const body = [
    paragraph("one", `<w:pStyle w:val="Single"/>`),
    paragraph("a", at(1, 1)),
    paragraph("b", at(1, 1)),
    paragraph("none", ""),
    paragraph("two", at(1, 0) + was),
    paragraph("a again", at(1, 1)),
    paragraph("anew", at(2, 0)),
  ].join("")
  const file = zipSync({
    "word/document.xml": strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
    "word/numbering.xml": strToU8(numbering),
    "word/styles.xml": strToU8(styles),
  })
  const shown = strFromU8(unzipSync(withPrintedNumbers(file))["word/document.xml"] ?? new Uint8Array())
  const words = [...shown.matchAll(/<w:p>.*?<\/w:p>/g)].map(([one]) => one.replaceAll(/<[^>]*>/g, ""))
  expect(words).toEqual(["1. one", "(a) a", "(b) b", "none", "2. two", "(a) a again", "1. anew"])
})

test("numbers are printed in the formats of the six languages", () => {
  const printed = [
    [4, "upperRoman"],
    [28, "lowerLetter"],
    [3, "russianLower"],
    [2, "arabicAlpha"],
    [21, "chineseCounting"],
    [5, "decimalFullWidth"],
  ] as const
  expect(printed.map(([value, format]) => printedNumber(value, format))).toEqual([
    "IV",
    "bb",
    "в",
    "ب",
    "二十一",
    "5",
  ])
})
