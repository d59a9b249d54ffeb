import type { Lang, Speaker } from "../../../platform/languages.ts"
import { labelsOf } from "../report/labels/labels-of.ts"
import { foldText } from "../report/fold.ts"
import type { Person, SpokenClass } from "./draft.ts"

/** Towns whose names change with the sentence; any other town is printed as it is written. */
export const towns = [
  "bangkok",
  "doha",
  "geneva",
  "marrakech",
  "nairobi",
  "new_york",
  "palermo",
  "vienna",
] as const

/** A day as United Nations documents print it: `1er juin 2031`, `حزيران/يونيه`, `года` and not `г.`. */
export function dayOf(date: string, speaker: Speaker): string {
  const [year, month, day] = date.split("-").map(Number)
  if (speaker.lang === "ar") {
    // The two names of a month, as in print; the reader knows each of them alone too.
    const [name] = (labelsOf("ar").months[(month ?? 1) - 1] ?? "").split("|")
    return `${day} ${name} ${year}`
  }
  const printed = speaker.date(date)
  if (speaker.lang === "ru") return printed.replace(/ г\.$/, " года")
  return speaker.lang === "fr" && day === 1 ? printed.replace(/^1 /, "1er ") : printed
}

type Days = { from: string; to: string }

/** "from 17 to 19 June 2031": what both days share is said once. */
export function rangeOf({ from, to }: Days, speaker: Speaker): string {
  if (from === to) return speaker.say("meetings.written_range_day", { to: dayOf(to, speaker) })
  return spanOf({ from, to }, speaker, "meetings.written_range")
}

/** "Vienna, 17–19 June 2031", as it stands under a body's name. */
export function occasionOf({ from, to, town }: Days & { town: string }, speaker: Speaker): string {
  const days =
    from === to ? dayOf(to, speaker) : spanOf({ from, to }, speaker, "meetings.written_range_short")
  return speaker.say("meetings.written_occasion", {
    place: speaker.say("meetings.town", { town, name: town }),
    days,
  })
}

type RangeKey = "meetings.written_range" | "meetings.written_range_short"

function spanOf({ from, to }: Days, speaker: Speaker, key: RangeKey): string {
  const last = dayOf(to, speaker)
  const first = dayOf(from, speaker)
  if (from.slice(0, 7) === to.slice(0, 7)) {
    const day = Number(from.slice(8))
    if (speaker.lang === "ru") return `${day}–${last}`
    if (speaker.lang === "zh") return speaker.say(key, { from: first, to: `${Number(to.slice(8))}日` })
    const short = speaker.lang === "fr" && day === 1 ? "1er" : String(day)
    return speaker.say(key, { from: short, to: last })
  }
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  return speaker.say(key, {
    from: sameYear ? withoutYear(first, speaker.lang) : first,
    to: last,
  })
}

function withoutYear(printed: string, lang: Lang): string {
  return lang === "zh" ? printed : printed.replace(/(?: de)? \d{4}(?: года)?$/, "")
}

export function placeOf(town: string, speaker: Speaker): string {
  const key = towns.find((one) => one === town) ?? "other"
  return speaker.say("meetings.place_in", { town: key, name: town })
}

const joints: Record<Lang, readonly [comma: string, and: string, semicolon: string]> = {
  ar: ["، ", " و", "؛ "],
  en: [", ", " and ", "; "],
  es: [", ", " y ", "; "],
  fr: [", ", " et ", "; "],
  ru: [", ", " и ", "; "],
  zh: ["、", "和", "；"],
}
const spanishI = /^h?i(?!a|e)/i
/** A list in a sentence. */
export function listOf(names: readonly string[], lang: Lang): string {
  const [comma, and] = joints[lang]
  const last = names.at(-1) ?? ""
  const head = names.slice(0, -1)
  if (head.length === 0) return last
  const joint = lang === "es" && spanishI.test(foldText(last)) ? " e " : and
  return `${head.join(comma)}${joint}${last}`
}

/**
 * Names of organizations have commas and "and" of their own: semicolons part them, so that nobody who reads the list, a
 * program included, takes one name for two. Names of States are known and stand in an ordinary list.
 */
export function namesOf(names: readonly string[], word: SpokenClass, lang: Lang): string {
  const states = word === "parties" || word === "signatories" || word === "others"
  return states ? listOf(names, lang) : names.join(joints[lang][2])
}

/** A lead that ends in a colon, with its list and the stop. */
export function sentenceOf(lead: string, list: string, lang: Lang): string {
  return lang === "zh" ? `${lead}${list}。` : `${lead} ${list}.`
}

/** Arabic has a form for two; others take it for many. */
export function formOf(count: number): "one" | "other" | "two" {
  return count === 1 ? "one" : count === 2 ? "two" : "other"
}

export function peopleOf(people: readonly Person[], lang: Lang): string {
  const printed = people.map(({ name, state }) =>
    lang === "zh" ? `${name}（${state.name}）` : `${name} (${state.name})`,
  )
  return listOf(printed, lang)
}

/** A sentence that begins with the body's name begins with a capital where the script has capitals. */
export function begun(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase("en") + sentence.slice(1)
}
