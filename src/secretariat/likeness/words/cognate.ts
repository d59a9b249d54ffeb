import type { Lang } from "../../../platform/languages.ts"

const LETTERS =
  "а a б b в v г g д d е e ж j з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш ch щ ch ы i э e ю u я a"
const CYRILLIC = new Map(
  [...LETTERS.matchAll(/(\S) (\S+)/gu)].map(([, letter = "", latin = ""]) => [letter, latin]),
)
const SILENT = /[ъь]/gu
/** A key is at most so long: what follows is inflection. */
const LENGTH = 6
const SHORTEST = 4

/**
 * The key under which a word unknown to the table meets its cognates and names in other scripts, or none. Arabic and
 * Chinese have none: by consonants alone strangers would meet, and a key that meets nothing only makes a text longer.
 */
export function cognateKey(word: string, lang: Lang): string | undefined {
  if (lang === "zh" || lang === "ar") return undefined
  const spelled = lang === "ru" ? spell(word) : word
  if (/\d/u.test(spelled)) return undefined
  const key = spelled
    .replace(/ph/g, "f")
    .replace(/(?:ch|sch|sh)/g, "c")
    .replace(/[ckq]u?(?=[eiy])/g, "s")
    .replace(/[kq]/g, "c")
    .replace(/[yj]/g, "i")
    .replace(/[wv]/g, "v")
    .replace(/th/g, "t")
    .replace(/x/g, "cs")
    .replace(/h/g, "")
    .replace(/(.)\1+/g, "$1")
  return key.length < SHORTEST ? undefined : key.slice(0, LENGTH)
}

function spell(word: string): string {
  let spelled = ""
  for (const letter of word.replace(SILENT, "")) spelled += CYRILLIC.get(letter) ?? letter
  return spelled
}
