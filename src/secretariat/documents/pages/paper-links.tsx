import { languageNames, languages } from "../../../platform/languages.ts"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { paperDownloadPath } from "./paths.ts"

type PaperProps = {
  readonly thing: string
  readonly id: string
  readonly formats: readonly ("word" | "pdf")[]
  /** The version that stood then. */
  readonly at?: string
  /** What stands before the Word files, where these are a form of their own. */
  readonly word?: string
  /** Where the same is as data. */
  readonly json?: string
}

/** A paper to take along, in each of the six languages: whoever files it may read another than the reader. */
export function PaperLinks({ thing, id, formats, at, word, json }: PaperProps) {
  const { say } = useSaying()
  const labels = { word: word ?? say("documents.paper_word"), pdf: say("documents.paper_pdf") }
  return (
    <ul class="paper-links">
      {formats.map((format) => (
        <li key={format}>
          {labels[format]}{" "}
          {languages.map((lang) => (
            <>
              <a
                key={lang}
                lang={lang}
                hreflang={lang}
                href={paperDownloadPath({ thing, id, format, lang, ...(at !== undefined && { at }) })}
              >
                {languageNames[lang]}
              </a>{" "}
            </>
          ))}
        </li>
      ))}
      {json !== undefined && (
        <li>
          <a href={json}>{say("documents.paper_json")}</a>
        </li>
      )}
    </ul>
  )
}
