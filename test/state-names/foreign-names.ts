import { languages, type Lang } from "../../src/platform/languages.ts"
import { shippedStates } from "../../src/secretariat/directory/shipped-states.ts"
import type { State } from "../../src/secretariat/directory/states-pack/rows.ts"

/** A name that CLDR, which follows ISO 3166, has for a State and no printed name of the pack is. */
export type ForeignName = { readonly state: string; readonly lang: Lang; readonly text: string }

const printed = shippedStates().states.flatMap(({ names }) => names.filter(({ kind }) => kind !== "variant"))
const texts = new Set(printed.map(({ text }) => text))

/** The longest first, so that what stands inside another name goes with it. */
const longestFirst = [...texts].toSorted((one, two) => two.length - one.length)

export function isPrintedSomewhere(text: string): boolean {
  return texts.has(text)
}

/** The names of these States that must reach nobody, in six languages, in full and abbreviated. */
export function foreignNames(states: readonly State[]): ForeignName[] {
  const displays = languages.flatMap((lang) =>
    (["long", "short"] as const).map((style) => ({
      lang,
      display: new Intl.DisplayNames(lang, { type: "region", style, fallback: "none" }),
    })),
  )
  const all = states.flatMap(({ id, alpha2 }) =>
    displays.map(({ lang, display }) => ({
      state: id,
      lang,
      text: alpha2 === null ? undefined : display.of(alpha2),
    })),
  )
  const named = new Map<string, ForeignName>()
  for (const { state, lang, text } of all) {
    if (text !== undefined && !isPrintedSomewhere(text)) named.set(`${lang} ${text}`, { state, lang, text })
  }
  return [...named.values()]
}

/**
 * Which foreign names of a language stand in any of these texts: as the whole text, or as words of it once the printed
 * names are taken out ("Republic of Moldova" holds another's name for the same State).
 */
export function namesIn(found: readonly string[], foreign: readonly ForeignName[], lang: Lang): string[] {
  const all = [...new Set(found)].join("\n")
  const there = foreign.filter((name) => name.lang === lang && all.includes(name.text))
  if (there.length === 0) return []
  const rest = withoutPrinted(all)
  return there.map(({ text }) => text).filter((text) => rest.includes(text) && stands(text, rest, lang))
}

function withoutPrinted(text: string): string {
  return longestFirst.reduce(
    (rest, name) => (rest.includes(name) ? rest.replaceAll(name, "\u0000") : rest),
    text,
  )
}

/** Chinese writes no spaces; elsewhere a name begins and ends where no letter follows. */
function stands(name: string, text: string, lang: Lang): boolean {
  if (lang === "zh") return true
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(String.raw`(?<![\p{L}\p{M}])${escaped}(?![\p{L}\p{M}])`, "u").test(text)
}

const SHOWN_ATTRIBUTE = /\s(?:title|alt|aria-label|placeholder|label|content)="([^"]*)"/g

/** What a reader sees or hears of a page: its texts, and the attributes that are shown or spoken. */
export function textsOfHtml(html: string): string[] {
  const attributes = [...html.matchAll(SHOWN_ATTRIBUTE)].map((match) => match[1] ?? "")
  const shown = html.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, "").split(/<[^>]*>/)
  return [...shown, ...attributes].map((text) => unescape(text).trim()).filter((text) => text !== "")
}

function unescape(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
}

/** Every text value of a JSON answer. */
export function textsOfJson(value: unknown): string[] {
  if (typeof value === "string") return [value]
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOfJson) : []
}
