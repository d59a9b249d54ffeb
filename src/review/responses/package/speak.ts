import { joinCatalogues } from "../../../platform/join-catalogues.ts"
import { speaker, type Lang, type Speaker } from "../../../platform/languages.ts"

const catalogues = joinCatalogues(
  import.meta.glob<Record<string, string>>(
    [
      "/src/review/responses/languages/*.json",
      "/src/review/questionnaires/languages/*.json",
      "/src/platform/ui/languages/*.json",
    ],
    { eager: true, import: "default" },
  ),
)

/** Says the sentences of a package, in any of the six languages whoever asks for it. */
export function packageSpeaker(lang: Lang): Speaker {
  return speaker(catalogues, lang)
}
