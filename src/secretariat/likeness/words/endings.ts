import type { Lang } from "../../../platform/languages.ts"

type Inflected = Exclude<Lang, "ar" | "zh">

/** Inflections taken off a word; derivation (-tion, -ment) is the term table's matter. */
const INFLECTIONS: Readonly<Record<Inflected, string>> = {
  en: "ingly ings edly ies ing ied ed es ly s e y",
  es: `aciones amientos imientos amente andose iendose aban ando iendo ados adas idos idas aron ieron aran eran iran
    ado ada ido ida ase iese ar er ir an en es as os a e o s`,
  fr: `issements issement ements issent erait aient ement antes erent ants ante eaux ees ant ent ait era aux eau al er ir
    es ee ez s e x`,
  ru: `ировать овать ающий иями ются ется ится ами ями ого его ому ему ыми ими иях ает яет ают яют ует ить ать ять еть ией
    ция ых их ый ий ой ая яя ое ее ые ие ую юю ов ев ей ам ям ах ях ом ем ию ия ии ет ит ут ют ат ят а я о е ы и у ю ь й`,
}

const longestFirst = (listed: string) => listed.split(/\s+/u).toSorted((one, two) => two.length - one.length)

const endings: Readonly<Record<Inflected, readonly string[]>> = {
  en: longestFirst(INFLECTIONS.en),
  es: longestFirst(INFLECTIONS.es),
  fr: longestFirst(INFLECTIONS.fr),
  ru: longestFirst(INFLECTIONS.ru),
}

/** A stem keeps at least so many letters. */
const STEM = 3

/** Takes the longest inflection off a word of a language that writes its vowels. */
export function lightStem(word: string, lang: Inflected): string {
  const ending = endings[lang].find((part) => word.endsWith(part) && word.length - part.length >= STEM)
  return ending ? word.slice(0, -ending.length) : word
}
