import type { Lang } from "../../../platform/languages.ts"

/** Shortened words of papers before a body, after whose full stop no sentence ends; spelled in small letters. */
const own: Readonly<Record<Lang, string>> = {
  en: "art arts para paras no nos sect sects ch chap vol vols p pp ed eds cf vs e.g i.e mr mrs ms dr prof doc res suppl add rev corr fig subpara cl al st u.n approx",
  fr: "art par al p pp chap vol cf m mm mme mmes mlle dr prof éd éds réf suppl add rév corr doc rés c.-à-d p.ex ex sect fig n",
  es: "art arts párr párrs pág págs p pp núm núms cap caps vol cf sr sra sres dr dra prof p.ej ej excmo excma doc res supl add rev corr secc inc ee.uu",
  ru: "ст ст.ст п пп ч чч гл т стр с см ср г гг в вв т.е т.д т.п т.к др им проф д-р подп рис табл док рез доп пер разд тыс млн млрд",
  ar: "د أ م ص ق ج",
  zh: "",
}

/** Latin words stand in Chinese and Arabic papers too: symbols and citations. */
export const abbreviations: Readonly<Record<Lang, ReadonlySet<string>>> = {
  en: listed(own.en),
  fr: listed(own.fr),
  es: listed(own.es),
  ru: listed(own.ru),
  ar: listed(`${own.ar} ${own.en}`),
  zh: listed(own.en),
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").filter(Boolean))
}
