import { joinCatalogues } from "../../../platform/join-catalogues.ts"
import { speaker, type Lang, type Speaker } from "../../../platform/languages.ts"

const catalogues = joinCatalogues(
  import.meta.glob<Record<string, string>>(
    [
      "/src/review/responses/languages/*.json",
      "/src/review/questionnaires/languages/*.json",
      "/src/secretariat/instruments/languages/*.json",
      "/src/secretariat/documents/languages/*.json",
      "/src/secretariat/directory/languages/*.json",
    ],
    { eager: true, import: "default" },
  ),
)

/** Says the sentences that stand on what is taken along of a response. */
export function exportSpeaker(lang: Lang): Speaker {
  return speaker(catalogues, lang)
}
