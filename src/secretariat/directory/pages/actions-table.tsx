import { direction } from "../../../platform/languages.ts"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import type { PartyActions } from "../party-actions.ts"
import { ProvisionLink } from "./provision-link.tsx"
import { sourceWords } from "./words.ts"
import { useTreatyName } from "./treaty-names.ts"

type Action = PartyActions["actions"][number]

/** What one State did towards one treaty, in order of deposit; a reservation stands beside its provision. */
export function ActionsTable({ instrument, actions }: { instrument: string; actions: readonly Action[] }) {
  const speaker = useSaying()
  const treatyName = useTreatyName()
  const { say, date } = speaker
  return (
    <Table
      caption={say("directory.actions_caption", { instrument: treatyName(instrument) })}
      rows={[...actions]}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "deposited",
          head: say("directory.column_deposited"),
          cell: ({ deposited }) => date(deposited),
        },
        {
          key: "kind",
          head: say("directory.column_action"),
          names: true,
          cell: ({ kind }) => say(`directory.action_${kind}`),
        },
        {
          key: "provision",
          head: say("directory.column_provision"),
          cell: ({ provision }) => provision && <ProvisionLink provision={provision} />,
        },
        { key: "text", head: say("directory.column_text"), cell: (action) => <ActionText action={action} /> },
        {
          key: "source",
          head: say("directory.column_source"),
          cell: (action) => sourceWords(action, speaker),
        },
      ]}
    />
  )
}

/** The words of a declaration as they were deposited, and the days that the depositary gives. */
function ActionText({ action }: { action: Action }) {
  const { say, date } = useSaying()
  const { text, lang, effective, ends, notification, version, in_effect } = action
  const notes = [
    effective && say("directory.effective_on", { date: date(effective) }),
    ends && say("directory.ends_on", { date: date(ends) }),
    notification && say("directory.notified_as", { notification }),
    text && !in_effect && say("directory.not_in_effect"),
    version > 1 && say("directory.corrected"),
  ].filter((note) => typeof note === "string" && note !== "")
  return (
    <>
      {text && lang && (
        <p lang={lang} dir={direction(lang)}>
          {text}
        </p>
      )}
      {notes.length > 0 && <p class="small quiet-text">{notes.join(" ")}</p>}
    </>
  )
}
