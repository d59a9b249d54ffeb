import { joinCatalogues } from "../../../platform/join-catalogues.ts"
import { speaker, type Lang, type Speaker } from "../../../platform/languages.ts"

const catalogues = joinCatalogues(
  import.meta.glob<Record<string, string>>(
    ["/src/review/questionnaires/languages/*.json", "/src/secretariat/instruments/languages/*.json"],
    { eager: true, import: "default" },
  ),
)

/** Says the sentences that stand on a questionnaire's paper: those of this room and of the provisions it cites. */
export function paperSpeaker(lang: Lang): Speaker {
  return speaker(catalogues, lang)
}
