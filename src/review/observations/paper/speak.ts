import { joinCatalogues } from "../../../platform/join-catalogues.ts"
import { speaker, type Lang, type Speaker } from "../../../platform/languages.ts"

const catalogues = joinCatalogues(
  import.meta.glob<Record<string, string>>(["/src/review/observations/languages/*.json"], {
    eager: true,
    import: "default",
  }),
)

/** Says the sentences that stand on the paper of an outcome. */
export function outcomeSpeaker(lang: Lang): Speaker {
  return speaker(catalogues, lang)
}
