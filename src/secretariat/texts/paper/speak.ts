import { joinCatalogues } from "../../../platform/join-catalogues.ts"
import { speaker, type Lang, type Speaker } from "../../../platform/languages.ts"

const catalogues = joinCatalogues(
  import.meta.glob<Record<string, string>>("/src/secretariat/texts/languages/*.json", {
    eager: true,
    import: "default",
  }),
)

/** Says the sentences that stand on a non-paper, in its own language. */
export function paperSpeaker(lang: Lang): Speaker {
  return speaker(catalogues, lang)
}
