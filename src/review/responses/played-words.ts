import type { Lang } from "../../platform/languages.ts"

/** Invented laws of invented States. */
export const LAWS = [
  { title: "Harbour and Passengers Act", article: "12 (2)", date: "2027-05-17" },
  { title: "Act on Boats and Beaches", article: "4", date: "2029-02-02" },
  { title: "Code of Offences, Book Three", article: "211 bis", date: "2024-11-30" },
] as const

const words: Partial<Record<Lang, readonly string[]>> & { en: readonly string[] } = {
  en: [
    "The Harbour and Passengers Act makes the conduct an offence when it is done for a financial or other material benefit.",
    "The coast service trains its officers twice a year to identify persons in need of protection, children first.",
    "A draft law is before the assembly. Technical assistance would help to train prosecutors on the islands.",
  ],
  fr: [
    "La loi sur les ports et les passagers incrimine le comportement lorsqu’il vise un avantage financier ou un autre avantage matériel.",
    "Le service des côtes forme ses agents deux fois par an à reconnaître les personnes à protéger, les enfants d’abord.",
    "Un projet de loi est devant l’assemblée. Une assistance technique aiderait à former les procureurs des îles.",
  ],
  ar: [
    "يجرّم قانون الموانئ والمسافرين هذا السلوك متى ارتُكب من أجل الحصول على منفعة مالية أو منفعة مادية أخرى.",
    "تدرّب مصلحة السواحل موظفيها مرتين في السنة على التعرف على الأشخاص المحتاجين إلى الحماية، والأطفال أولاً.",
    "مشروع قانون معروض على المجلس. ومن شأن المساعدة التقنية أن تيسّر تدريب أعضاء النيابة العامة في الجزر.",
  ],
}

/** A sentence that answers nothing real. */
export function inventedWords(lang: Lang, index: number): string {
  const own = words[lang] ?? words.en
  return own[index % own.length] ?? ""
}
