import type { Lang } from "../report.ts"
import { ar } from "./ar.ts"
import { en } from "./en.ts"
import { es } from "./es.ts"
import { fr } from "./fr.ts"
import type { Labels } from "./labels.ts"
import { ru } from "./ru.ts"
import { zh } from "./zh.ts"

const all: Record<Lang, Labels> = { ar, en, es, fr, ru, zh }

/** The words of reports in one language. */
export function labelsOf(lang: Lang): Labels {
  return all[lang]
}
