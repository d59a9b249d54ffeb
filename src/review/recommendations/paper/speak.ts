import { joinCatalogues } from "../../../platform/join-catalogues.ts"
import { speaker, type Lang, type Speaker } from "../../../platform/languages.ts"

const catalogues = joinCatalogues(
  import.meta.glob<Record<string, string>>("/src/review/recommendations/languages/*.json", {
    eager: true,
    import: "default",
  }),
)

/** Says the sentences of a State's report in its own language, whatever the reader's is. */
export function reportSpeaker(lang: Lang): Speaker {
  return speaker(catalogues, lang)
}
