import { joinCatalogues } from "../../../platform/join-catalogues.ts"
import { speaker, type Lang, type Speaker } from "../../../platform/languages.ts"

const catalogues = joinCatalogues(
  import.meta.glob<Record<string, string>>("/src/review/reviews/languages/*.json", {
    eager: true,
    import: "default",
  }),
)

/** Says the sentences that stand on the papers and letters of a review, in the paper's own language. */
export function reviewSpeaker(lang: Lang): Speaker {
  return speaker(catalogues, lang)
}
