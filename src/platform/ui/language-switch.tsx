import { direction, languageNames, languages, type Lang } from "../languages.ts"
import { useSaying } from "./saying.tsx"

/**
 * The same place in the other five languages. Plain links; a small script finds them by `data-language-switch` and
 * carries unsent input across.
 */
export function LanguageSwitch({ path }: { path: string }) {
  const { lang, say } = useSaying()
  return (
    <nav class="languages" aria-label={say("ui.languages")} data-language-switch>
      <ul>
        {languages.map((other) => (
          <li key={other}>
            <a
              href={inLanguage(path, other)}
              lang={other}
              hreflang={other}
              dir={direction(other)}
              aria-current={other === lang ? "true" : undefined}
            >
              {languageNames[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same place in another language: the first segment of a path is the language, all else stays. */
export function inLanguage(path: string, lang: Lang): string {
  return path.replace(/^\/[a-z]{2}(?=[/?#]|$)/, `/${lang}`)
}
