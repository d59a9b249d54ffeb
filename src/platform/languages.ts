import { compiled } from "./compiled-messages.ts"
import { collator, dateFormat, listFormat, numberFormat } from "./intl-formats.ts"
import { log } from "./log.ts"
import type { MessageKey } from "./message-keys.ts"
import type { Values } from "./problem.ts"

/** The six official languages of the United Nations, in the order of their English names. */
export const languages = ["ar", "en", "es", "fr", "ru", "zh"] as const
export type Lang = (typeof languages)[number]

/** Each language's name in itself, for the language switch: never translated. */
export const languageNames: Readonly<Record<Lang, string>> = {
  ar: "العربية",
  en: "English",
  es: "Español",
  fr: "Français",
  ru: "Русский",
  zh: "中文",
}

/** All sentences of the house: by language, by key. */
export type Catalogues = Readonly<Record<Lang, Readonly<Record<string, string>>>>

export type SpeakerOptions = {
  /** Digits of numbers and dates: Latin unless the reader asked for Arabic-Indic ones. */
  readonly digits?: "latn" | "arab"
  /** The zone in which moments are shown when none is named. */
  readonly zone?: string
  /** Told once of each key that a language lacks or cannot say; writes a warning to the log if not given. */
  readonly onMissing?: (key: string, lang: Lang) => void
}

/** Says the house's sentences, numbers, dates and lists as a reader of one language expects them. */
export type Speaker = {
  readonly lang: Lang
  readonly dir: "ltr" | "rtl"
  say(key: MessageKey, values?: Values): string
  /** For keys that come as data, such as the code of a Problem. */
  sayCode(code: string, values?: Values): string
  number(value: number, options?: Intl.NumberFormatOptions): string
  /** A plain date `YYYY-MM-DD` is shown as that day everywhere; a moment as its day in the zone. */
  date(value: string | Date, options?: Intl.DateTimeFormatOptions): string
  /** A moment with its zone, since readers sit in many. */
  dateTime(value: string | Date, zone?: string): string
  list(items: Iterable<string>): string
  /** A sorted copy, in the order of this language. */
  sort<T>(items: Iterable<T>, by: (item: T) => string): T[]
}

/** Deadlines run in the procedure's zone, which is Vienna's unless a procedure says otherwise. */
export const DEFAULT_ZONE = "Europe/Vienna"

/** Dates and lists as United Nations documents write them, so English is British. */
const tags: Readonly<Record<Lang, string>> = {
  ar: "ar",
  en: "en-GB",
  es: "es",
  fr: "fr",
  ru: "ru",
  zh: "zh-Hans",
}

export function isLang(text: unknown): text is Lang {
  return languages.some((lang) => lang === text)
}

export function direction(lang: Lang): "ltr" | "rtl" {
  return lang === "ar" ? "rtl" : "ltr"
}

/**
 * A speaker of one language. Values are data: what they hold is never read as a message. A sentence that is missing
 * or lacks a value is said in English, and failing that by its key: a page never falls over a sentence.
 * @throws RangeError from `date` and `dateTime` when the value is no date or the zone no zone
 */
export function speaker(catalogues: Catalogues, lang: Lang, options: SpeakerOptions = {}): Speaker {
  const { digits = "latn", zone = DEFAULT_ZONE, onMissing = warn } = options
  const tag = `${tags[lang]}-u-nu-${digits}`
  const messages = compiled(catalogues)

  const sayCode = (code: string, values: Values = {}): string =>
    messages.say(code, lang, { tag, values, onMissing }) ??
    messages.say(code, "en", { tag: tags.en, values, onMissing }) ??
    code

  return {
    lang,
    dir: direction(lang),
    say: sayCode,
    sayCode,
    number: (value, options) => numberFormat(tag, options).format(value),
    date: (value, options = { dateStyle: "long" }) =>
      dateFormat(tag, { timeZone: isPlainDate(value) ? "UTC" : zone, ...options }).format(new Date(value)),
    dateTime: (value, timeZone = zone) => dateFormat(tag, { ...moment, timeZone }).format(new Date(value)),
    list: (items) => listFormat(tag).format(items),
    sort: (items, by) => [...items].sort((one, other) => collator(tag).compare(by(one), by(other))),
  }
}

const moment: Intl.DateTimeFormatOptions = {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZoneName: "short",
}

function isPlainDate(value: string | Date): boolean {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)
}

function warn(key: string, lang: Lang): void {
  log("sentence missing", { key, lang })
}
