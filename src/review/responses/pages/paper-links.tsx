import { languageNames, languages } from "../../../platform/languages.ts"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { fileDownloadPath, paperDownloadPath } from "../../../secretariat/documents/pages/paths.ts"

type PaperProps = {
  readonly thing: string
  readonly id: string
  readonly formats: readonly ("word" | "pdf")[]
  /** The version that stood then. */
  readonly at?: string
}

/** A paper to take along, in each of the six languages: whoever files it may read another than the reader. */
export function PaperLinks({ thing, id, formats, at }: PaperProps) {
  const { say } = useSaying()
  return (
    <ul class="paper-links">
      {formats.map((format) => (
        <li key={format}>
          {say(`responses.export_${format}`)}{" "}
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
    </ul>
  )
}

/** The same as files for programs, their words in the reader's language. */
export function TableLinks({ thing, id, version }: { thing: string; id: string; version?: number }) {
  const { lang, say } = useSaying()
  const of = version === undefined ? {} : { version: String(version) }
  return (
    <p class="more">
      {say("responses.export_tables")}{" "}
      {(["xlsx", "csv", "json"] as const).map((format) => (
        <>
          <a key={format} href={fileDownloadPath({ thing, id, format, lang, ...of })}>
            {format.toUpperCase()}
          </a>{" "}
        </>
      ))}
    </p>
  )
}
