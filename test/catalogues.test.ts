import { globSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { catalogues } from "../src/catalogues.ts"
import { describeMessages, MESSAGE_KEYS, readCatalogues, SOURCES } from "../src/platform/describe-messages.ts"
import { joinCatalogues } from "../src/platform/join-catalogues.ts"
import { languages } from "../src/platform/languages.ts"
import { faultsOf } from "./catalogues/sentences.ts"

test("every sentence is there in six languages, with its arguments and all its plurals", () => {
  for (const lang of languages) expect(Object.keys(catalogues[lang]).length).toBeGreaterThan(20)
  expect(faultsOf(catalogues)).toEqual([])
})

test("a bundler and the files give the same catalogues", () => {
  expect(readCatalogues(SOURCES)).toEqual(catalogues)
})

test("the keys' type is the one that the catalogues make: node src/platform/describe-messages.ts", () => {
  expect(readFileSync(MESSAGE_KEYS, "utf8")).toBe(describeMessages(catalogues))
})

test("every refusal has its sentence", () => {
  const paths = globSync("**/*.{ts,tsx}", { cwd: SOURCES, exclude: ["**/*.test.ts", "**/*.test.tsx"] })
  const refusals = new Map(
    paths.flatMap((path) => codesIn(readFileSync(SOURCES + path, "utf8")).map((code) => [code, path])),
  )
  expect(refusals.size).toBeGreaterThan(10)
  expect([...refusals].filter(([code]) => !Object.hasOwn(catalogues.en, code))).toEqual([])
})

/** Codes of Problems and of fields, wherever they are spelled. */
function codesIn(source: string): string[] {
  const named = source.matchAll(/"([a-z_]+\.(?:our_bug|(?:problem|field)_[a-z_]+))"/g)
  const thrown = source.matchAll(/\bproblem\(\s*"([^"]+)"/g)
  return [...named, ...thrown].map((match) => match[1] as string)
}

test("each kind of fault is found", () => {
  const six = (change: Partial<Record<string, string>>) =>
    faultsOf(
      joinCatalogues(
        Object.fromEntries(
          languages.map((lang) => [
            `room/languages/${lang}.json`,
            { key: change[lang] ?? change["all"] ?? "" },
          ]),
        ),
      ),
    ).filter((fault) => !fault.startsWith("en:"))

  const plural = "{n, plural, zero {#} one {#} two {#} few {#} many {#} other {#}}"
  expect(six({ all: plural })).toEqual([])
  expect(six({ all: plural, ru: "{n, plural, one {#} few {#} other {#}}" })).toEqual([
    'ru: room.key has a plural without "many"',
  ])
  expect(six({ all: plural, ar: "{n, plural, other {#}}" })).toHaveLength(5)
  expect(six({ all: "{a}", fr: "{b}" })).toEqual(["fr: room.key has the arguments b text, not a text"])
  expect(six({ all: "{a, select, x {1} other {2}}", es: "{a, select, y {1} other {2}}" })).toHaveLength(1)
  expect(six({ all: "a", zh: "{a" })[0]).toMatch(/^zh: room.key cannot be read/)
  expect(six({ all: "a", zh: " " })).toEqual(["zh: room.key is empty"])
  expect(six({ all: "three short words" })).toEqual([])
  expect(six({ all: "four quite short words" })).toHaveLength(5)
  expect(faultsOf(joinCatalogues({ "room/languages/en.json": { key: "a" } }))).toHaveLength(5)
  expect(faultsOf(joinCatalogues({ "room/languages/ru.json": { key: "a" } }))).toEqual([
    "ru: room.key is not in English",
  ])
})
