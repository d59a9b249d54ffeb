import type { Lang } from "../../../platform/languages.ts"

const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
const wide = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
const ordinals = "أولاً ثانياً ثالثاً رابعاً خامساً سادساً سابعاً ثامناً تاسعاً عاشراً".split(" ")
const letterNames = "ألف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام".split(" ")
const latin = "abcdefghijklmnopqrstuvwxyz"
/** The order in which the letters count, not that of the alphabet. */
const abjad = "أبجدهوزحطيكلمنسعفصقرشت"

/** `IV.`, `四、`, `رابعاً-` */
export function sectionMark(count: number, lang: Lang): string {
  if (lang === "ar") return `${ordinals[count - 1] ?? count}-`
  if (lang === "zh") return `${wide[count - 1] ?? count}.`
  return `${romans[count - 1] ?? count}.`
}

/** `C.`, `جيم-`; past the last letter there is the number alone. */
export function capital(count: number, lang: Lang): string {
  if (lang === "ar") return `${letterNames[count - 1] ?? count}-`
  return `${latin[count - 1]?.toUpperCase() ?? count}.`
}

export function paragraphMark(count: number, lang: Lang): string {
  return lang === "ar" ? `${count}-` : `${count}.`
}

/** `(c)`, `c)`, `(ج)`, as each language's documents print it. */
export function smallMark(at: number, of: number, lang: Lang): string {
  const row = lang === "ar" ? abjad : latin
  if (of > row.length) return paragraphMark(at + 1, lang)
  return ["es", "fr", "ru"].includes(lang) ? `${row[at]})` : `(${row[at]})`
}
