import { languages, type Lang } from "../../../platform/languages.ts"
import type { Lexica } from "../../../secretariat/likeness/fingerprint.ts"
import { like, type Likeness } from "../../../secretariat/likeness/like.ts"
import { makeIndex, type Index } from "../../../secretariat/likeness/make-index.ts"
import type { Form } from "./form.ts"
import type { Paragraph } from "./paragraphs.ts"
import { asks, citedRefs, languageOfText, markedOf } from "./signs.ts"

/** How a paragraph may be the wording of a question; `strength` orders and measures nothing. */
export type Candidate = {
  readonly paragraph: number
  readonly question: number
  readonly strength: number
  readonly same_number: boolean
  readonly same_article: boolean
  readonly why: Likeness["why"]
}

/** A question is said in fewer signs. */
const LONGEST_QUESTION = 1_200
const LOOKED_AT = 12
const KEPT = 3
const FLOOR = 0.18
/** What speaks for a question besides its wording. */
const BONUS = { asks: 0.14, numbered: 0.06, same_number: 0.1, same_article: 0.12, heading: 0.04 } as const

/** A form with every question in each of its languages ready to be found: whoever reads much against it makes it once. */
export type ReadyForm = { readonly form: Form; readonly index: Index }

export function readyForm(form: Form, lexica: Lexica): ReadyForm {
  const items = form.questions.flatMap(({ words }, place) =>
    languages.flatMap((lang) =>
      words[lang] === undefined ? [] : [{ id: String(place), lang, text: words[lang] }],
    ),
  )
  return { form, index: makeIndex(items, lexica) }
}

/** The few questions whose wording a paragraph may be. */
export function candidatesOf(
  paragraph: { readonly index: number; readonly read: Paragraph },
  { form, index, lang }: ReadyForm & { lang: Lang },
): Candidate[] {
  const { number, text } = markedOf(paragraph.read.text)
  if (text.length > LONGEST_QUESTION || text.length < 4) return []
  const own = languageOfText(text, lang)
  const found = like(index, { lang: own, text }, { limit: LOOKED_AT, floor: FLOOR })
  const best = new Map<number, (typeof found)[number]>()
  for (const one of found) {
    const place = Number(one.id)
    if (!best.has(place)) best.set(place, one)
  }
  const cited = citedRefs(text, form.instruments)
  const general = bonusIf(asks(text), BONUS.asks) + bonusIf(number !== null, BONUS.numbered)
  const heading = bonusIf(paragraph.read.heading, BONUS.heading)
  return [...best].slice(0, KEPT).map(([place, { score, why }]) => {
    const question = form.questions[place]
    const same_number = number !== null && question?.number === number
    const same_article = cited.some((ref) => question?.provisions.some((own) => isWithin(own, ref)) === true)
    const particular = bonusIf(same_number, BONUS.same_number) + bonusIf(same_article, BONUS.same_article)
    const strength = score + general + heading + particular
    return {
      paragraph: paragraph.index,
      question: place,
      strength,
      same_number,
      same_article,
      why,
    }
  })
}

function bonusIf(holds: boolean, bonus: number): number {
  return holds ? bonus : 0
}

export function isWithin(ref: string, above: string): boolean {
  return ref === above || ref.startsWith(`${above}.`) || above.startsWith(`${ref}.`)
}
