import { direction, languages } from "../../../platform/languages.ts"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import type { PartyCard } from "../party.ts"
import { languageName, sourceWords, spanWords } from "./words.ts"

/** What a State is called in six languages: printed on which dates, on what ground. */
export function NamesSection({ card }: { card: PartyCard }) {
  const speaker = useSaying()
  const { say } = speaker
  return (
    <section>
      <h2>{say("directory.names_caption")}</h2>
      <Table
        caption={say("directory.names_caption")}
        captionUnseen
        rows={languages.flatMap((lang) => card.names.filter((name) => name.lang === lang))}
        keyOf={({ lang, kind, from, text }) => `${lang} ${kind} ${from ?? ""} ${text}`}
        columns={[
          {
            key: "name",
            head: say("directory.column_name"),
            names: true,
            cell: ({ lang, text }) => (
              <bdi lang={lang} dir={direction(lang)}>
                {text}
              </bdi>
            ),
          },
          { key: "lang", head: say("directory.column_lang"), cell: ({ lang }) => languageName(lang) },
          {
            key: "kind",
            head: say("directory.column_kind"),
            cell: ({ kind }) => say(`directory.name_${kind}`),
          },
          { key: "span", head: say("directory.column_span"), cell: (name) => spanWords(name, speaker) },
          { key: "source", head: say("directory.column_source"), cell: (name) => sourceWords(name, speaker) },
        ]}
      />
    </section>
  )
}
