import { assert, constantFrom, property, string } from "fast-check"
import { describe, expect, test } from "vitest"
import { redline, type Part } from "./redline.ts"
import { wordsOf } from "./words.ts"

const read = (parts: readonly Part[], without: Part["kind"]) =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("")

const shown = (parts: readonly Part[]) =>
  parts
    .map(({ kind, text }) => (kind === "same" ? text : kind === "inserted" ? `+${text}+` : `-${text}-`))
    .join("")

describe("a redline", () => {
  test("goes by words, and strikes what stands together in one piece", () => {
    const from = "States shall adopt such measures as may be necessary."
    const to = "States shall consider adopting such measures as may be necessary."
    expect(shown(redline(from, to, "en"))).toBe(
      "States shall -adopt-+consider adopting+ such measures as may be necessary.",
    )
    expect(shown(redline("one two three four", "one 2 3 four", "en"))).toBe("one -two three-+2 3+ four")
  })

  test("knows Chinese words, which stand without spaces", () => {
    const parts = redline("缔约国应当采取必要的立法措施。", "缔约国应当采取必要的措施。", "zh")
    expect(shown(parts)).toBe("缔约国应当采取必要的-立法-措施。")
  })

  test("leaves Arabic words whole, with their vowels", () => {
    const parts = redline("تعتمد كل دولة طرف تدابير", "تَعتمد كل دولة طرف تدابير تشريعية", "ar")
    expect(shown(parts)).toBe("-تعتمد-+تَعتمد+ كل دولة طرف تدابير+ تشريعية+")
  })

  test("takes brackets for themselves", () => {
    expect(shown(redline("[or planned]", "or planned", "en"))).toBe("-[-or planned-]-")
  })

  test("from and to are both whole in it, whatever they are", () => {
    const text = string({ unit: "grapheme", maxLength: 60 })
    assert(
      property(text, text, constantFrom("ar", "en", "ru", "zh"), (from, to, lang) => {
        const parts = redline(from, to, lang)
        expect(read(parts, "inserted")).toBe(from)
        expect(read(parts, "deleted")).toBe(to)
        expect(parts.every((part) => part.text !== "")).toBe(true)
      }),
    )
  })

  test("no word ends inside a grapheme", () => {
    const ends = (pieces: readonly string[]) => {
      let at = 0
      return pieces.map((piece) => (at += piece.length))
    }
    const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" })
    const text = string({ unit: "binary", maxLength: 40 })
    assert(
      property(text, (some) => {
        const whole = `${some}\u0600١٢ e\u0301 👩‍⚖️`
        const allowed = new Set(ends([...graphemes.segment(whole)].map(({ segment }) => segment)))
        const words = wordsOf(whole, "ar")
        expect(words.join("")).toBe(whole)
        expect(ends(words).every((end) => allowed.has(end))).toBe(true)
      }),
    )
  })

  test("texts that share nothing are struck and set whole, without long work", () => {
    const from = Array.from({ length: 4_000 }, (_, index) => `a${index}`).join(" ")
    const to = Array.from({ length: 4_000 }, (_, index) => `b${index}`).join(" ")
    expect(redline(from, to, "en").map(({ kind }) => kind)).toEqual(["deleted", "inserted"])
  })
})
