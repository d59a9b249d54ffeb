import { foldText } from "./fold.ts"
import type { Lang } from "./report.ts"

/**
 * The word a name of an organization begins with (in Chinese: ends with). Only before such a word does an "and" part two
 * organizations; any other "and" is inside a name.
 */
const heads: Record<Exclude<Lang, "zh">, string> = {
  en: "(?:the )?(?:International|Organi[sz]ation|Inter|European|African|Arab|Asian|World|Regional(?! Co-?operation)|Council|Cooperation Council|Commission|Commonwealth|League|Union|Office|Agency|Centre|Center|Committee|Department|Institute|United|Executive|Secretariat|Southern African|East African|West African|Southeast|South (?:Asian|Centre)|Economic Co(?:mmission|mmunity)|Global|Pacific|Caribbean|Central A|Association|Collective|Shanghai|Sovereign|Holy|Academic|Naif|Permanent|Eurasian|Nordic|Baltic|Community|Bali|Group|Latin|Gulf|Islamic|Customs|Bank|Fund|Programme|Interpol|[A-Z]{3,})\\b",
  fr: "(?:de |du |des |d')?(?:le |la |les |l')?(?:Organisation|Union|Conseil|Ligue|Centre|Commission|Office|Agence|Comité|Département|Institut|Bureau|Secrétariat|Communauté|Association|Banque|Fonds|Groupe|Programme|Haut-?Commissariat|Cour|Commonwealth|Ordre|Réseau|Fédération|Université|Académie|Forum|[A-Z]{3,})",
  es: "(?:de |del )?(?:el |la |los |las )?(?:Organización|Unión|Consejo|Liga|Centro|Comisión|Oficina|Agencia|Comité|Departamento|Instituto|Secretaría|Comunidad|Asociación|Banco|Fondo|Grupo|Programa|Alto|Corte|Commonwealth|Orden|Red|Federación|Universidad|Academia|Foro|Soberana|Iniciativa|[A-Z]{3,})",
  ru: "(?:от )?(?:Организаци|Европейск|Международн|Совет|Лиг|Центр|Комисси|Управлени|Агентств|Комитет|Департамент|Институт|Секретариат|Сообществ|Содружеств|Ассоциаци|Банк|Фонд|Групп|Программ|Африканск|Арабск|Всемирн|Региональн|Исполнительн|Союз|Межгосударственн|Шанхайск|Евразийск|Мальтийск|Сеть|Форум|Университет|[А-ЯA-Z]{3,})",
  ar: "(?:ال|لل)?(?:منظم|اتحاد|مجلس|جامع|مركز|لجن|مكتب|وكال|ادار|معهد|امان|جماع|رابط|مصرف|صندوق|فريق|برنامج|مفوضي|محكم|كومنولث|شبك|هيئ|منتدي|بنك)",
}
const chineseEnd =
  /(?:组织|中心|联盟|署|处|部|所|机构|委员会|理事会|会议|银行|基金|共同体|协会|学院|大学|网络|办公室|联合会|集团|论坛|方案|院|局|司)$/

const conjunctions: Record<Exclude<Lang, "zh">, string> = {
  en: " (?:and|as well as) ",
  fr: " (?:et|ainsi que) ",
  es: " (?:y|e|así como) ",
  ru: " (?:и|а также) ",
  ar: " و ?",
}

/**
 * The last of several names separated by commas always brings an "and". When only one "and" in it stands between two
 * capital letters, that is the one.
 */
export function onlySeam(text: string, lang: Lang): { start: number; end: number } | undefined {
  if (lang === "zh" || lang === "ar") return undefined
  const seams = [
    ...text.matchAll(
      new RegExp(`(${conjunctions[lang]})(?=(?:the |le |la |les |l'|el |los |las )?\\p{Lu})`, "gu"),
    ),
  ]
  const [first] = seams
  return first && seams.length === 1 ? { start: first.index, end: first.index + first[0].length } : undefined
}

/** A name without the short form in brackets behind it. */
const named = (text: string) => text.replace(/\([^()]{0,40}\)$/, "")

/** Whether a text begins as names of organizations do. */
export function opensOrganization(text: string, lang: Exclude<Lang, "zh">): boolean {
  return new RegExp(`^${foldText(heads[lang])}`, "u").test(text)
}

/** Places in the folded text where one organization's name ends and the next begins. */
export function organizationSeams(text: string, lang: Lang): { start: number; end: number }[] {
  if (lang === "zh") {
    return [...text.matchAll(/以及|[和及与]/g)]
      .filter((seam) => chineseEnd.test(named(text.slice(0, seam.index))) && chineseEnd.test(named(text)))
      .map((seam) => ({ start: seam.index, end: seam.index + seam[0].length }))
  }
  const seam = new RegExp(`(${foldText(conjunctions[lang])})(?=${foldText(heads[lang])})`, "gu")
  return [...text.matchAll(seam)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
