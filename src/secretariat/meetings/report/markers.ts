import type { Folded } from "./fold.ts"
import {
  arabicLetterName,
  arabicLetterNameValue,
  arabicOrdinal,
  arabicOrdinalValue,
  capitalValue,
  chineseValue,
  letterValues,
  romanValue,
} from "./ordinals.ts"

/** What a line may begin with. Which of them it is, the count decides: a line can be read as section V and as letter V. */
export type Markers = {
  /** `12.`, `12-`, `١٢-` */
  number?: { value: number; rest: number }
  /** `IV.`, `四.`, `رابعا-` */
  section?: { value: number; rest: number }
  /** `C.`, `جيم-` */
  letter?: { value: number; rest: number }
  /** `(c)`, `c)`, `(ج)` */
  item?: { values: number[]; letter: string; rest: number }
}

const number = /^([0-9]{1,4}) ?(?:[.、](?![0-9](?!\d{3} ?年))|-(?= |[\u0600-\u06ff])) ?/
const capital = /^([A-ZА-Я]) ?\. ?(?=[^\s.]|$)/
const roman = /^([IVXL]{1,6}) ?\. ?(?=[^\s.]|$)/
const chinese = /^([一二三四五六七八九十]{1,3}) ?[.、] ?/
const item = /^\(?([a-zа-я\u0621-\u064a])\) ?/
const separator = /^ ?[.:-]+ ?/

function after(text: string, from: number): number {
  return from + (separator.exec(text.slice(from, from + 6))?.[0].length ?? 0)
}

export function markersOf(line: Folded): Markers {
  const head = line.text.slice(0, 40)
  const markers: Markers = {}
  const counted = number.exec(head)
  if (counted) markers.number = { value: Number(counted[1]), rest: counted[0].length }
  const romanMatch = roman.exec(head)
  const romanNumber = romanMatch ? romanValue(romanMatch[1] ?? "") : undefined
  if (romanMatch && romanNumber !== undefined)
    markers.section = { value: romanNumber, rest: romanMatch[0].length }
  const chineseMatch = chinese.exec(head)
  const chineseNumber = chineseMatch ? chineseValue(chineseMatch[1] ?? "") : undefined
  if (chineseMatch && chineseNumber !== undefined)
    markers.section = { value: chineseNumber, rest: chineseMatch[0].length }
  const ordinal = arabicOrdinal.exec(head)
  const ordinalNumber = ordinal ? arabicOrdinalValue(ordinal[1] ?? "") : undefined
  if (ordinal && ordinalNumber !== undefined && separator.test(head.slice(ordinal[0].length))) {
    markers.section = { value: ordinalNumber, rest: after(head, ordinal[0].length) }
  }
  const capitalMatch = capital.exec(head)
  const capitalNumber = capitalMatch ? capitalValue(capitalMatch[1] ?? "") : undefined
  if (capitalMatch && capitalNumber !== undefined)
    markers.letter = { value: capitalNumber, rest: capitalMatch[0].length }
  const named = arabicLetterName.exec(head)
  const namedNumber = named ? arabicLetterNameValue(named[1] ?? "") : undefined
  if (named && namedNumber !== undefined)
    markers.letter = { value: namedNumber, rest: after(head, named[0].length) }
  const lettered = item.exec(head)
  if (lettered) {
    const values = letterValues(lettered[1] ?? "")
    if (values.length > 0) markers.item = { values, letter: lettered[1] ?? "", rest: lettered[0].length }
  }
  return markers
}
