import { useSaying } from "../../../platform/ui/saying.tsx"
import { fileDownloadPath } from "../../../secretariat/documents/pages/paths.ts"

/** The answers as files for programs, their words in the reader's language. */
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
