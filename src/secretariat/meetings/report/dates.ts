import { foldText } from "./fold.ts"
import type { Labels } from "./labels/labels.ts"
import type { Lang } from "./report.ts"

export type Range = { from: string; to: string; start: number; end: number }

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1900 && year < 2200
  return real ? date.toISOString().slice(0, 10) : null
}

const day = "([0-9]{1,2})(?:er|º|°|-?го|st|nd|rd|th)?"
const joints: Record<Exclude<Lang, "zh">, string> = {
  en: " ?(?:to|-|and|through|until) ?",
  fr: " ?(?:au|-|et|à) ?(?:le )?",
  es: " ?(?:al?|-|y|hasta el|e) ?",
  ru: " ?(?:года )?(?:-|по|и|до) ?",
  ar: " ?(?:الي|حتي|-|و) ?",
}
const glue: Record<Exclude<Lang, "zh">, string> = {
  en: " (?:of )?",
  fr: " ",
  es: " (?:de )?",
  ru: " ",
  ar: " (?:من )?",
}
const lead: Record<Exclude<Lang, "zh">, string> = {
  en: ",? ",
  fr: " ",
  es: " (?:de |del )?",
  ru: " ",
  ar: " (?:من )?(?:عام |سنه )?",
}

const wide =
  /([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日?(?:(?:至|到|-|和|、)(?:([0-9]{4})年)?(?:([0-9]{1,2})月)?([0-9]{1,2})日)?/g

function wideRanges(text: string): Range[] {
  return [...text.matchAll(wide)].flatMap((match) => {
    const [year, month, first, lastYear, lastMonth, last] = match.slice(1).map((one) => Number(one ?? NaN))
    if (year === undefined || month === undefined || first === undefined) return []
    const from = iso(year, month, first)
    const to =
      last === undefined || Number.isNaN(last) ? from : iso(lastYear || year, lastMonth || month, last)
    return from && to ? [{ from, to, start: match.index, end: match.index + match[0].length }] : []
  })
}

const patterns = new Map<Lang, RegExp>()

function patternOf(lang: Exclude<Lang, "zh">, labels: Labels): RegExp {
  const known = patterns.get(lang)
  if (known) return known
  const month = `(${labels.months.map((one) => `(?:${foldText(one)})`).join("|")})`
  const first = `${day}(?:${glue[lang]}${month}(?:${lead[lang]}([0-9]{4}))?)?${joints[lang]}`
  const made = new RegExp(`(?<![0-9])(?:${first})?${day}${glue[lang]}${month}${lead[lang]}([0-9]{4})`, "giu")
  patterns.set(lang, made)
  return made
}

function monthOf(printed: string, labels: Labels): number {
  return labels.months.findIndex((one) => new RegExp(`^(?:${foldText(one)})$`, "iu").test(printed)) + 1
}

function ranges(text: string, lang: Exclude<Lang, "zh">, labels: Labels): Range[] {
  return [...text.matchAll(new RegExp(patternOf(lang, labels)))].flatMap((match) => {
    const [whole, firstDay, firstMonth, firstYear, lastDay, lastMonth, lastYear] = match
    const month = monthOf(lastMonth ?? "", labels)
    const to = iso(Number(lastYear), month, Number(lastDay))
    const from =
      firstDay === undefined
        ? to
        : iso(
            Number(firstYear ?? lastYear),
            firstMonth === undefined ? month : monthOf(firstMonth, labels),
            Number(firstDay),
          )
    return from && to && from <= to ? [{ from, to, start: match.index, end: match.index + whole.length }] : []
  })
}

/** Dates and stretches of dates in folded text; a date that does not exist is none. */
export function datesIn(text: string, lang: Lang, labels: Labels): Range[] {
  return lang === "zh" ? wideRanges(text.replace(/(?<=[0-9]) (?=[0-9])/g, "")) : ranges(text, lang, labels)
}
