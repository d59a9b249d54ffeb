import { IntlMessageFormat } from "intl-messageformat"
import { type Catalogues, type Lang, languages } from "../../src/platform/languages.ts"

/** Names of languages and standards stay as they are; more than three words do not. */
const MAX_ALIKE = 3

type Elements = ReturnType<IntlMessageFormat["getAst"]>

/** What the parser finds in a message: the arguments with their kinds, and each plural's categories. */
export type Reading = {
  readonly arguments: readonly string[]
  readonly plurals: readonly (readonly string[])[]
  readonly words: number
}

/** By the parser's number of the kind; what it calls 0 is plain text and no argument. */
const KINDS = ["", "text", "number", "date", "time", "select", "plural"]

/** Reads a message, or says why the parser could not. */
export function readMessage(message: string): Reading | { readonly fault: string } {
  try {
    const elements = everyElement(
      new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst(),
    )
    const named = elements.filter((element) => "value" in element && KINDS[element.type])
    const texts = elements.filter((element) => "value" in element && !KINDS[element.type])
    return {
      words:
        texts
          .map((element) => "value" in element && element.value)
          .join(" ")
          .match(/\p{L}+/gu)?.length ?? 0,
      arguments: [...new Set(named.map(argumentOf))].sort(),
      plurals: elements.flatMap((element) =>
        "pluralType" in element && element.pluralType === "cardinal" ? [Object.keys(element.options)] : [],
      ),
    }
  } catch (thrown) {
    return { fault: (thrown as Error).message }
  }
}

function everyElement(elements: Elements): Elements {
  return elements.flatMap((element) =>
    "options" in element
      ? [element, ...Object.values(element.options).flatMap(({ value }) => everyElement(value))]
      : [element],
  )
}

/** A choice must offer the same choices in every language; a plural may not. */
function argumentOf(element: Elements[number]): string {
  const name = "value" in element ? element.value : "#"
  const kind = KINDS[element.type] ?? "text"
  const choices =
    "options" in element && kind === "select" ? Object.keys(element.options).sort().join("|") : ""
  return `${name} ${kind} ${choices}`.trim()
}

/** Everything wrong with the catalogues, one line each. */
export function faultsOf(catalogues: Catalogues): string[] {
  return languages.flatMap((lang) => [
    ...Object.keys(catalogues.en).flatMap((key) =>
      key in catalogues[lang] ? [] : [`${lang}: ${key} is missing`],
    ),
    ...Object.entries(catalogues[lang]).flatMap(([key, message]) =>
      faultsOfMessage(lang, message, catalogues.en[key]).map((fault) => `${lang}: ${key} ${fault}`),
    ),
  ])
}

function faultsOfMessage(lang: Lang, message: string, english: string | undefined): string[] {
  if (english === undefined) return ["is not in English"]
  if (message.trim() === "") return ["is empty"]
  const said = readMessage(message)
  if ("fault" in said) return [`cannot be read: ${said.fault}`]
  const original = readMessage(english)
  if ("fault" in original) return []
  const differs = said.arguments.join() !== original.arguments.join()
  const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories
  const absent = categories.filter((category) => said.plurals.some((plural) => !plural.includes(category)))
  return [
    ...(differs ? [`has the arguments ${said.arguments.join()}, not ${original.arguments.join()}`] : []),
    ...absent.map((category) => `has a plural without "${category}"`),
    ...(lang !== "en" && message === english && said.words > MAX_ALIKE ? ["is not translated"] : []),
  ]
}
