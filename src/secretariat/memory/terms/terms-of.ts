import type { Lang } from "../../../platform/languages.ts"
import type { Caller } from "../../../platform/room.ts"
import { shippedTerms } from "./shipped-terms.ts"
import { MAX_TERMS, type Term } from "./term.ts"

/** The terms that hold for a body: its own, and the shipped ones of which it has none of its own. */
export async function termsOf(caller: Caller, body: string): Promise<Term[]> {
  const rows = await caller.db
    .selectFrom("memory_term")
    .innerJoin("memory_term_word", (join) =>
      join
        .onRef("memory_term_word.body", "=", "memory_term.body")
        .onRef("memory_term_word.concept", "=", "memory_term.concept"),
    )
    .select(["memory_term.concept", "source", "confidence", "lang", "word"])
    .where("memory_term.body", "=", body)
    .orderBy("memory_term.concept")
    .limit(MAX_TERMS * 6)
    .$castTo<Pick<Term, "concept" | "source" | "confidence"> & { lang: Lang; word: string }>()
    .execute()
  const own = [...Map.groupBy(rows, ({ concept }) => concept)].map(([concept, words]) => ({
    concept,
    words: Object.fromEntries(words.map(({ lang, word }) => [lang, word])),
    source: words[0]?.source ?? "",
    confidence: words[0]?.confidence ?? "U",
    own: true,
  }))
  const known = new Set(own.map(({ concept }) => concept))
  const all = [...own, ...shippedTerms().filter(({ concept }) => !known.has(concept))]
  return all.toSorted((a, b) => (a.concept < b.concept ? -1 : 1))
}
