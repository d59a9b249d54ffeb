import type { Caller } from "../../../platform/room.ts"
import { redline } from "../../texts/redline.ts"
import type { Match } from "../views.ts"
import { visibleSegments, type Pairing, type Remembered } from "./find-segments.ts"
import { likenessOf, NEAR } from "./near.ts"
import { wordsIn } from "./words-in.ts"

/** Sentences beside which a text is laid, the newest first. */
export const MAX_REMEMBERED = 20_000
/** Offers for one sentence. */
export const MAX_OFFERS = 3

type Held = Remembered & { readonly words: readonly string[] }

/** Gives the offers for a sentence: of what the caller may see, and of her own language pair. */
export type Offering = (sentence: string) => Match[]

/** Loads what the caller may be offered, once for as many sentences as she has before her. */
export async function offersFor(
  caller: Caller,
  asked: Pairing & { readonly bodies: readonly string[] },
): Promise<Offering> {
  const { from, to, bodies } = asked
  const rows = await visibleSegments(caller, bodies)
    .where("source_lang", "=", from)
    .where("target_lang", "=", to)
    .orderBy("at", "desc")
    .orderBy("memory_segment.id", "desc")
    .limit(MAX_REMEMBERED)
    .execute()
  const held = rows.map((row) => ({ ...row, words: wordsIn(row.source, from) }))
  const byWord = indexed(held)
  return (sentence) => ranked(sentence, { asked, held, byWord })
}

function indexed(held: readonly Held[]): Map<string, number[]> {
  const byWord = new Map<string, number[]>()
  for (const [index, { words }] of held.entries()) {
    for (const word of new Set(words)) {
      const known = byWord.get(word)
      if (known) known.push(index)
      else byWord.set(word, [index])
    }
  }
  return byWord
}

type Index = { asked: Pairing; held: readonly Held[]; byWord: ReadonlyMap<string, readonly number[]> }

/** Exact ones first, then the likest; one offer for one translation. */
function ranked(sentence: string, { asked: { from, to }, held, byWord }: Index): Match[] {
  const words = wordsIn(sentence, from)
  const found = candidates(words, byWord).flatMap((index) => {
    const one = held[index] as Held
    const like = one.source === sentence ? 2 : likenessOf(words, one.words)
    return like >= NEAR ? [{ one, like }] : []
  })
  const best = found.toSorted((a, b) => b.like - a.like)
  const said = new Set<string>()
  const offers: Match[] = []
  for (const { one, like } of best) {
    if (said.has(one.target) || offers.length === MAX_OFFERS) continue
    said.add(one.target)
    offers.push(toMatch(one, { sentence, from, to, exact: like === 2 }))
  }
  return offers
}

/** Those that share enough words to be near at all. */
function candidates(words: readonly string[], byWord: ReadonlyMap<string, readonly number[]>): number[] {
  const distinct = new Set(words)
  const counts = new Map<number, number>()
  for (const word of distinct) {
    for (const index of byWord.get(word) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1)
  }
  const least = Math.max(1, Math.floor(distinct.size * NEAR * NEAR))
  return [...counts].filter(([, count]) => count >= least).map(([index]) => index)
}

function toMatch(
  { id, source, target, symbol, body, standing, at }: Held,
  also: Pairing & { sentence: string; exact: boolean },
): Match {
  const parts = also.exact ? [] : redline(source, also.sentence, also.from)
  const score = also.exact ? "exact" : "near"
  const from = { symbol, body, standing, at: at.toISOString() }
  return { id, source, target, ...from, score, parts, lang: also.to }
}
