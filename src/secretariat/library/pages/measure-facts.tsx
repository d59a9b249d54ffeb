import { languageNames } from "../../../platform/languages.ts"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { SummaryList, type SummaryRow } from "../../../platform/ui/summary-list.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { partyName } from "../../directory/find-party.ts"
import type { Measure } from "../views.ts"
import { tones } from "./words.ts"

/** What a version says of the law; what nobody said is left out. */
export function MeasureFacts({ measure }: { measure: Measure }) {
  const { lang, say, date } = useSaying()
  const status = measure.versions.find(({ number }) => number === measure.number)?.status ?? measure.status
  const days = (["adopted", "in_force", "amended", "repealed"] as const).flatMap((day): SummaryRow[] => {
    const value = measure[day]
    return value === null
      ? []
      : [{ key: say(`library.field_${day}`), value: <time dateTime={value}>{date(value)}</time> }]
  })
  return (
    <SummaryList
      rows={[
        { key: say("library.field_party"), value: partyName(measure.party, lang) },
        { key: say("library.field_kind"), value: say(`library.kind_${measure.kind}`) },
        {
          key: say("library.field_status"),
          value: <Tag tone={tones[status]}>{say(`library.status_${status}`)}</Tag>,
        },
        { key: say("library.field_level"), value: say(`library.level_${measure.level}`) },
        ...(measure.territory === null
          ? []
          : [{ key: say("library.field_territory"), value: <bdi>{measure.territory}</bdi> }]),
        ...(measure.applies === null
          ? []
          : [{ key: say("library.field_applies"), value: say(`library.applies_${measure.applies}`) }]),
        { key: say("library.field_original"), value: languageNames[measure.original] },
        ...days,
      ]}
    />
  )
}
