import { array, assert, constantFrom, oneof, option, property, record, string } from "fast-check"
import { describe, expect, test } from "vitest"
import { languages } from "../../../platform/languages.ts"
import { isProblem } from "../../../platform/problem.ts"
import { decodeXml } from "./parse-xml.ts"
import { readXliff } from "./read-xliff.ts"
import { writeXliff } from "./write-xliff.ts"
import { MAX_XLIFF_BYTES, MAX_XLIFF_UNITS, XLIFF, xliffStates, type XliffFile } from "./xliff.ts"

const pieces =
  "[text]|<del>|&amp;|&|]]>|<![CDATA[ x ]]>|<!-- c -->|\u200e|\u200f|\u202b|\u2066|\u2069|\u0007|\ufffe|\"'|\t|\n|\r|  |𠀀|é|e\u0301|سؤال؟|问题。|Вопрос?|¿Qué?|\ud800"
const text = oneof(
  string({ maxLength: 20 }),
  string({ unit: constantFrom(...pieces.split("|")), maxLength: 12 }),
)
const segment = record({
  source: text,
  gap: constantFrom("", " ", "\n\n"),
  target: option(text),
  target_gap: constantFrom("", " ", "\n"),
  state: constantFrom(...xliffStates),
})
const key = string({
  unit: constantFrom("a", "b", "z", "0", "1", "9", ".", "_", "-"),
  minLength: 1,
  maxLength: 12,
}).map((id) => `k${id}`)
const unit = record({
  id: key,
  segments: array(segment, { minLength: 1, maxLength: 4 }),
  notes: array(record({ category: constantFrom("provision", "number"), text }), { maxLength: 2 }),
  matches: array(record({ segment: constantFrom(0), source: text, target: text }), { maxLength: 2 }),
  terms: array(record({ term: text, translation: text, source: text }), { maxLength: 2 }),
})

const file = (body: string, also = "") =>
  `<?xml version="1.0"?>${also}<xliff xmlns="${XLIFF}" version="2.1" srcLang="en" trgLang="fr"><file id="f1">${body}</file></xliff>`
const oneUnit = (body: string) => readXliff(file(`<unit id="q">${body}</unit>`)).units[0]?.segments

/** The code of the refusal; null when the file is read. */
function refusalOf(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (thrown) {
    if (!isProblem(thrown)) throw thrown
    return thrown.code.replace("memory.problem_xliff_", "")
  }
}

describe("a file goes out and comes back", () => {
  test("no letter of a source, a target or a gap is lost, in any language pair", () => {
    const languagesPair = constantFrom(...languages)
    const units = array(unit, { maxLength: 4 }).map((all) => [
      ...new Map(all.map((one) => [one.id, one])).values(),
    ])
    assert(
      property(languagesPair, languagesPair, units, (from, to, written) => {
        const sent: XliffFile = { from, to, original: 'questionnaire/"1" & <2>', units: written }
        const read = readXliff(writeXliff(sent))
        expect(read).toEqual({
          from,
          to,
          original: sent.original,
          units: written.map(({ id, segments }) => ({
            id,
            segments: segments.map((one) => ({
              ...one,
              target_gap: one.gap || one.target_gap ? one.target_gap : null,
            })),
          })),
        })
      }),
      { numRuns: 300 },
    )
  })

  test("what a translator's program adds, reorders or marks up changes no word", () => {
    const marked = oneUnit(
      `<meta:data xmlns:meta="urn:any"><source>not ours</source></meta:data><notes><note id="n">a note</note></notes>
       <segment canResegment="no" state="translated" subState="tool:edited" id="s1">
         <source>Is it <pc id="1">an <mrk id="m" type="term">offence</mrk></pc>?<ph id="2"/></source>
         <target xml:lang="fr">Est-ce une <pc id="1">infraction</pc>&#xA0;?</target></segment>`,
    )
    expect(marked).toMatchObject([
      { source: "Is it an offence?", target: "Est-ce une infraction\u00a0?", state: "translated" },
    ])
    const split = oneUnit(
      `<segment id="a"><source>One,</source><target>Un,</target></segment><ignorable><source> </source></ignorable>
       <segment id="b"><source>two.</source><target>deux.</target></segment>`,
    )
    expect(split?.map(({ source, gap }) => source + gap).join("")).toBe("One, two.")
  })
})

describe("what is refused, and why", () => {
  test("document types, entities and bombs are refused before anything of them is expanded", () => {
    const external = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>`
    const lol = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("")
    for (const doctype of [external, `<!DOCTYPE x [<!ENTITY l0 "lol">${lol}]>`, "<!DOCTYPE xliff>"]) {
      expect(refusalOf(() => readXliff(file("", doctype)))).toBe("entities")
    }
    expect(refusalOf(() => oneUnit("<segment><source>&l12;</source></segment>"))).toBe("not_xml")
  })

  test("broken, deep, huge and foreign files each have their reason", () => {
    const read = (body: string) => refusalOf(() => readXliff(body))
    expect(read("")).toBe("not_xml")
    expect(read(file("<unit id='q'><segment>"))).toBe("not_xml")
    expect(read(file("<unit id='q' id='r'/>"))).toBe("not_xml")
    expect(read(file("<g>".repeat(100) + "</g>".repeat(100)))).toBe("too_deep")
    expect(read(" ".repeat(MAX_XLIFF_BYTES + 1))).toBe("too_large")
    expect(read(file("<unit id='q'/><unit id='q'/>"))).toBe("repeated")
    expect(read("<html/>")).toBe("not_xliff")
    expect(read(`<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>`)).toBe("version")
    expect(read(file("").replace('"fr"', '"de"'))).toBe("languages")
    expect(refusalOf(() => decodeXml(Uint8Array.of(0xff, 0xff)))).toBe("encoding")
    expect(read(file("").replace('"1.0"', '"1.0" encoding="gb18030"'))).toBe("encoding")
    const many = Array.from({ length: MAX_XLIFF_UNITS + 1 }, (_, n) => `<unit id="q${n}"/>`).join("")
    expect(read(file(many))).toBe("too_many")
  })

  test("whatever is sent is read or refused with a reason, and never anything else", () => {
    const noise = string({
      unit: constantFrom(...`< > & ; / " ' = <unit <segment> </source> <cp hex="D800"/> é ]]>`.split(" ")),
    })
    assert(
      property(noise, (body) => {
        expect(typeof refusalOf(() => readXliff(file(body)))).toMatch(/string|object/)
      }),
    )
  })
})
