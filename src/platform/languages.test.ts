import { expect, test, vi } from "vitest"
import { joinCatalogues } from "./join-catalogues.ts"
import { direction, isLang, languages, speaker, type Catalogues } from "./languages.ts"
import { pseudo } from "./pseudo-languages.ts"

const en = {
  days: "{count, plural, one {# day} other {# days}} left in {place}",
  lone: "Only English has this.",
  held: "Held on {day, date, long}",
  "it's": "It's '{'safe'}'",
}
const ar = {
  days: "{count, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يوما} other {# يوم}} في {place}",
}
const ru = { days: "{count, plural, one {# день} few {# дня} many {# дней} other {# дня}} в {place}" }
const catalogues = joinCatalogues({
  "src/room/languages/en.json": en,
  "src/room/languages/ar.json": ar,
  "src/room/languages/ru.json": ru,
})
const days = (lang: "ar" | "en" | "ru", count: number, place = "X") =>
  speaker(catalogues, lang).sayCode("room.days", { count, place })

test("plurals follow the language", () => {
  expect([0, 1, 2, 3, 11, 100].map((count) => days("ar", count))).toEqual([
    "لا أيام في X",
    "يوم واحد في X",
    "يومان في X",
    "3 أيام في X",
    "11 يوما في X",
    "100 يوم في X",
  ])
  expect([1, 3, 5, 21].map((count) => days("ru", count))).toEqual([
    "1 день в X",
    "3 дня в X",
    "5 дней в X",
    "21 день в X",
  ])
})

test("a value is never read as a message", () => {
  expect(days("en", 2, "{count} <b>'{x}'")).toBe("2 days left in {count} <b>'{x}'")
})

test("what a language lacks is said in English, what nobody has by its key, and told once", () => {
  const onMissing = vi.fn<(key: string, lang: string) => void>()
  const ar = speaker(catalogues, "ar", { onMissing })
  const said = ["room.lone", "room.lone", "room.none", "room.constructor", "constructor", "room.days"].map(
    (key) => ar.sayCode(key),
  )
  expect(said).toEqual([en.lone, en.lone, "room.none", "room.constructor", "constructor", "room.days"])
  expect(onMissing.mock.calls.filter(([key]) => key === "room.lone")).toEqual([["room.lone", "ar"]])
})

test("numbers have Latin digits unless the reader asked for others", () => {
  expect(speaker(catalogues, "ar").number(1234.5)).toBe("1,234.5")
  expect(speaker(catalogues, "ar", { digits: "arab" }).number(1234.5)).toBe("١٬٢٣٤٫٥")
  expect(speaker(catalogues, "ar", { digits: "arab" }).sayCode("room.days", { count: 3, place: "X" })).toBe(
    "٣ أيام في X",
  )
})

test("a plain date is the same day for every reader; a moment has its zone", () => {
  const say = speaker(catalogues, "en", { zone: "Pacific/Kiritimati" })
  expect(say.date("2026-12-07")).toBe("7 December 2026")
  expect(say.date("2026-12-07T23:30:00Z")).toBe("8 December 2026")
  expect(say.dateTime("2026-12-07T23:30:00Z", "Europe/Vienna")).toBe("8 December 2026 at 00:30 CET")
  expect(speaker(catalogues, "zh").date("2026-12-07")).toBe("2026年12月7日")
  expect(() => say.date("soon")).toThrow(RangeError)
  expect(say.sayCode("room.held", { day: "2026-12-07" })).toBe("Held on 7 December 2026")
})

test("names sort as the language sorts them, articles by number", () => {
  const by = (name: string) => name
  expect(speaker(catalogues, "en").sort(["Article 10", "Article 9", "éa", "eb"], by)).toEqual([
    "Article 9",
    "Article 10",
    "éa",
    "eb",
  ])
  expect(speaker(catalogues, "zh").sort(["中", "阿", "北"], by)).toEqual(["阿", "北", "中"])
  expect(speaker(catalogues, "en").list(["a", "b", "c"])).toBe("a, b and c")
})

test("six languages, one of them from right to left", () => {
  expect(languages.filter((lang) => direction(lang) === "rtl")).toEqual(["ar"])
  expect(["zh", "de", "EN", undefined].map(isLang)).toEqual([true, false, false, false])
})

test("two catalogues cannot claim one key, nor a file an unknown language", () => {
  expect(() => joinCatalogues({ "a/room/languages/en.json": en, "b/room/languages/en.json": en })).toThrow(
    "claim",
  )
  expect(() => joinCatalogues({ "a/room/languages/de.json": en })).toThrow("no catalogue")
})

test("pseudo-languages change the text and keep the arguments", () => {
  const say = (changed: Catalogues, lang: "ar" | "en") =>
    speaker(changed, lang).sayCode("room.days", { count: 2, place: "Vienna" })
  const longer = say(pseudo(catalogues, "en-XA"), "en")
  expect(longer).toBe("2 dåýs·· léft îñ ····Vienna")
  expect(say(pseudo(catalogues, "ar-XB"), "ar")).toBe(
    "2 \u202Edays\u202C \u202Eleft\u202C \u202Ein\u202C Vienna",
  )
  expect(speaker(pseudo(catalogues, "en-XA"), "en").sayCode("room.it's")).toMatch(/^Ît's \{såfé\}·+$/)
})
