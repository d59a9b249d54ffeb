/** Making a segmenter costs more than using it. */
const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(lang: string, granularity: "word" | "grapheme"): Intl.Segmenter {
  const key = `${lang} ${granularity}`
  const known = segmenters.get(key)
  if (known) return known
  const made = new Intl.Segmenter(lang, { granularity })
  segmenters.set(key, made)
  return made
}

/**
 * The words of a text, and what stands between them, as the language has words: Chinese by its dictionary, Arabic with
 * its prefixes. Joined they are the text. A word never ends inside a grapheme, which Unicode's rules for words alone do
 * not promise (a number sign of Arabic belongs to the digits after it).
 */
export function wordsOf(text: string, lang: string): string[] {
  const ends = new Set<number>()
  for (const { index, segment } of segmenter(lang, "grapheme").segment(text)) ends.add(index + segment.length)
  const words: string[] = []
  let waiting = ""
  for (const { index, segment } of segmenter(lang, "word").segment(text)) {
    waiting += segment
    if (!ends.has(index + segment.length)) continue
    words.push(waiting)
    waiting = ""
  }
  return waiting ? [...words, waiting] : words
}
