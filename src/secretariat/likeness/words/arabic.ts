const SIGNS = /[\p{Mn}\u0640]/gu

/** Writes Arabic without vowel signs and with one letter where usage has several (hamza seats, final yeh, teh marbuta). */
export function plainArabic(text: string): string {
  return text
    .replace(SIGNS, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ئ/g, "ي")
    .replace(/ؤ/g, "و")
    .replace(/ة/g, "ه")
}

const JOINED = [
  "وبال",
  "وال",
  "فال",
  "بال",
  "كال",
  "ولل",
  "وب",
  "ول",
  "لل",
  "ال",
  "و",
  "ف",
  "ب",
  "ل",
  "ك",
  "س",
]
const VERB = ["سي", "ست", "ي", "ت", "ن", "ا"]
const ENDINGS = [
  "تهما",
  "هما",
  "يات",
  "تها",
  "تهم",
  "ون",
  "ين",
  "ان",
  "ات",
  "ها",
  "هم",
  "هن",
  "نا",
  "وا",
  "يه",
  "تي",
  "ته",
  "ه",
  "ي",
  "ا",
  "ت",
]
/** What is left of a word after stripping has at least so many letters: an Arabic root has three. */
const ROOT = 3

/** The word, and the word without the particles, article and verb prefixes that Arabic writes joined to it. */
export function arabicBodies(word: string): string[] {
  const bodies = [word]
  for (const joined of JOINED) {
    if (word.startsWith(joined) && word.length - joined.length >= ROOT) bodies.push(word.slice(joined.length))
  }
  for (const body of bodies.slice()) {
    for (const prefix of VERB) {
      if (body.startsWith(prefix) && body.length - prefix.length >= ROOT)
        bodies.push(body.slice(prefix.length))
    }
  }
  return [...new Set(bodies)]
}

/** Light stem: article and particles off, then one ending. */
export function arabicStem(word: string): string {
  const joined = JOINED.find(
    (part) => part.length > 1 && word.startsWith(part) && word.length - part.length >= ROOT,
  )
  const body = joined ? word.slice(joined.length) : word
  const ending = ENDINGS.find((part) => body.endsWith(part) && body.length - part.length >= ROOT)
  return ending ? body.slice(0, -ending.length) : body
}
