import { useSaying } from "../../../platform/ui/saying.tsx"
import { SummaryList } from "../../../platform/ui/summary-list.tsx"
import type { PartyPreview } from "../correction.ts"
import { languageName } from "./words.ts"

/** What a correction would change of a State's name or group. */
export function PartyChange({ preview: { field, lang, since, ...preview } }: { preview: PartyPreview }) {
  const { say, sayCode, date } = useSaying()
  const words = (text: string | null) => {
    if (text === null) return say("directory.name_not_yet")
    return lang === null ? sayCode(`directory.group_${text}`) : <bdi lang={lang}>{text}</bdi>
  }
  const what = field === "group" ? say("directory.column_group") : say(`directory.name_${field}`)
  return (
    <SummaryList
      rows={[
        { key: say("directory.column_what"), value: lang === null ? what : `${what}, ${languageName(lang)}` },
        { key: say("directory.column_before"), value: words(preview.before) },
        { key: say("directory.column_after"), value: words(preview.after) },
        ...(since === null ? [] : [{ key: say("directory.field_since"), value: date(since) }]),
      ]}
    />
  )
}
