import { assert, constantFrom, property, string } from "fast-check"
import { describe, expect, test } from "vitest"
import { languages } from "../../../platform/languages.ts"
import { likenessOf, NEAR } from "./near.ts"
import { joined, segmentsOf } from "./segments.ts"
import { wordsIn } from "./words-in.ts"
import { wordsWaiting, workIn } from "./work-in-unit.ts"

const sentences = (text: string, lang: (typeof languages)[number]) =>
  segmentsOf(text, lang).map((one) => one.text)

describe("sentences", () => {
  test("no sentence ends after a shortened word, an initial or the number of an item", () => {
    expect(sentences("See art. 6, para. 1 (a). Which law? Give its no. 12.", "en")).toEqual([
      "See art. 6, para. 1 (a).",
      "Which law?",
      "Give its no. 12.",
    ])
    expect(sentences("1. Is it an offence? 2. Since when?", "en").at(0)).toBe("1. Is it an offence?")
    expect(sentences("См. ст. 6, п. 1 Протокола. Когда принят закон?", "ru")).toHaveLength(2)
    expect(sentences("Voir l'art. 6, al. a). M. Dupont l'a dit.", "fr")).toHaveLength(2)
    expect(sentences("Véase el art. 6, párr. 1. ¿Qué ley?", "es")).toHaveLength(2)
  })

  test("Chinese ends its sentences without space, Arabic with its own question mark", () => {
    expect(sentences("本国法律是否规定为犯罪？请说明。", "zh")).toEqual([
      "本国法律是否规定为犯罪？",
      "请说明。",
    ])
    expect(sentences("هل هذا الفعل مجرَّم؟ يرجى ذكر القانون.", "ar")).toHaveLength(2)
  })

  test("lines stay apart, and what was cut is whole again when it is joined, in every language", () => {
    expect(sentences("First line\n\n(a) second", "en")).toEqual(["First line", "(a) second"])
    const words = constantFrom(..."art. |А. |如果。|هل؟ |\n|  |1. |Why? |[a] |\u200f|\ud83d\ude00".split("|"))
    const text = string({ unit: words, maxLength: 30 })
    assert(
      property(text, constantFrom(...languages), (body, lang) => {
        expect(joined(segmentsOf(body, lang))).toBe(body)
      }),
    )
  })
})

describe("what waits", () => {
  const unit = { key: "q", label: null, provisions: [], number: 2 }

  test("of a text whose second sentence changed, only that one", () => {
    const work = workIn(
      {
        ...unit,
        source: "Is it an offence? Please name the new law.",
        rendered: "Is it an offence? Please name the law.",
        translation: "Est-ce une infraction ? Veuillez citer la loi.",
        standing: "stale",
      },
      { from: "en", to: "fr" },
    )
    expect(work).toMatchObject([
      { state: "unchanged", target: "Est-ce une infraction ?" },
      { state: "changed", target: null, before: { target: "Veuillez citer la loi." } },
    ])
    expect(wordsWaiting(work, "en")).toBe(5)
  })

  test("a text without translation waits whole, and one in step not at all", () => {
    const missing = {
      ...unit,
      source: "One. Two.",
      rendered: null,
      translation: null,
      standing: "missing",
    } as const
    expect(wordsWaiting(workIn(missing, { from: "en", to: "ar" }), "en")).toBe(2)
    const current = { ...missing, translation: "一。二。", standing: "current" } as const
    expect(wordsWaiting(workIn(current, { from: "en", to: "zh" }), "en")).toBe(0)
  })
})

test("likeness is by words, right for Chinese and Arabic", () => {
  const like = (one: string, other: string, lang: (typeof languages)[number]) =>
    likenessOf(wordsIn(one, lang), wordsIn(other, lang))
  expect(
    like("本国法律是否将偷运移民规定为犯罪？", "本国法律是否将偷运移民规定为刑事犯罪？", "zh"),
  ).toBeGreaterThan(NEAR)
  expect(like("هل يجرّم القانون تهريب المهاجرين؟", "هل يجرم القانون تهريب المهاجرين", "ar")).toBe(1)
  expect(like("Which authority is competent?", "How many ships were boarded?", "en")).toBeLessThan(NEAR)
})
