import type { Lang } from "../languages.ts"

const dateParts = ["day", "month", "year"] as const
export type DatePart = (typeof dateParts)[number]

/** English as United Nations documents write it: day before month. */
export const dateTag = (lang: Lang) => (lang === "en" ? "en-GB" : lang)

/** The order in which a language writes a date: day, month, year in most; year, month, day in Chinese. */
export function dateOrder(lang: Lang): DatePart[] {
  return new Intl.DateTimeFormat(dateTag(lang), { day: "numeric", month: "long", year: "numeric" })
    .formatToParts(new Date(0))
    .map((part) => part.type)
    .filter((type): type is DatePart => (dateParts as readonly string[]).includes(type))
}

/** The names of the twelve months, for a list. */
export function monthNames(lang: Lang): string[] {
  const format = new Intl.DateTimeFormat(dateTag(lang), { month: "long", timeZone: "UTC" })
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2000, month, 1))))
}
