import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import type { ActionImport } from "../action-import.ts"
import { statusWords } from "./words.ts"
import { useTreatyName } from "./treaty-names.ts"

type PreviewProps = { shown: ActionImport }

/** The dry run in tables: what is wrong, what would be added and changed, and which statuses would be others. */
export function ImportPreview({ shown }: PreviewProps) {
  const { say } = useSaying()
  return (
    <>
      {shown.problems.length > 0 && <Problems problems={shown.problems} />}
      {shown.added.length > 0 && (
        <Actions caption={say("directory.import_added_caption")} actions={shown.added} names={shown.names} />
      )}
      {shown.changed.length > 0 && <Changed shown={shown} />}
      {shown.retracted.length > 0 && (
        <Actions
          caption={say("directory.import_retracted_caption")}
          actions={shown.retracted}
          names={shown.names}
        />
      )}
      {shown.statuses.length > 0 && <Statuses shown={shown} />}
    </>
  )
}

function Problems({ problems }: Pick<ActionImport, "problems">) {
  const { say, sayCode } = useSaying()
  return (
    <Table
      caption={say("directory.import_problems_caption")}
      rows={problems}
      keyOf={({ row, id, column, code }) => `${row ?? id ?? ""} ${column ?? ""} ${code}`}
      columns={[
        {
          key: "row",
          head: say("directory.column_row"),
          kind: "code",
          names: true,
          cell: ({ row, id }) => row ?? id,
        },
        { key: "column", head: say("directory.column_column"), kind: "code", cell: ({ column }) => column },
        { key: "reason", head: say("directory.column_why"), cell: ({ code }) => sayCode(code) },
      ]}
    />
  )
}

type ActionsProps = { caption: string; actions: ActionImport["added"]; names: ActionImport["names"] }

function Actions({ caption, actions, names }: ActionsProps) {
  const speaker = useSaying()
  const treatyName = useTreatyName()
  const { say, date } = speaker
  return (
    <Table
      caption={caption}
      rows={actions}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "state",
          head: say("directory.column_name"),
          names: true,
          cell: ({ state }) => names[state] ?? state,
        },
        {
          key: "instrument",
          head: say("directory.column_instrument"),
          cell: ({ instrument }) => treatyName(instrument),
        },
        {
          key: "kind",
          head: say("directory.column_action"),
          cell: ({ kind }) => say(`directory.action_${kind}`),
        },
        {
          key: "deposited",
          head: say("directory.column_deposited"),
          cell: ({ deposited }) => date(deposited),
        },
        {
          key: "provision",
          head: say("directory.column_provision"),
          kind: "code",
          cell: ({ provision }) => provision,
        },
      ]}
    />
  )
}

function Changed({ shown }: PreviewProps) {
  const { say } = useSaying()
  const rows = shown.changed.flatMap(({ id, state, fields }) =>
    fields.map((field) => ({ id, state, ...field })),
  )
  return (
    <Table
      caption={say("directory.import_changed_caption")}
      rows={rows}
      keyOf={({ id, field }) => `${id} ${field}`}
      columns={[
        {
          key: "state",
          head: say("directory.column_name"),
          names: true,
          cell: ({ state }) => shown.names[state] ?? state,
        },
        { key: "id", head: say("directory.column_action"), kind: "code", cell: ({ id }) => id },
        { key: "field", head: say("directory.column_column"), kind: "code", cell: ({ field }) => field },
        { key: "before", head: say("directory.column_before"), cell: ({ before }) => <bdi>{before}</bdi> },
        { key: "after", head: say("directory.column_after"), cell: ({ after }) => <bdi>{after}</bdi> },
      ]}
    />
  )
}

function Statuses({ shown }: PreviewProps) {
  const speaker = useSaying()
  const treatyName = useTreatyName()
  const { say } = speaker
  return (
    <Table
      caption={say("directory.import_statuses_caption")}
      rows={shown.statuses}
      keyOf={({ after }) => `${after.state} ${after.instrument}`}
      columns={[
        {
          key: "state",
          head: say("directory.column_name"),
          names: true,
          cell: ({ after }) => shown.names[after.state] ?? after.state,
        },
        {
          key: "instrument",
          head: say("directory.column_instrument"),
          cell: ({ after }) => treatyName(after.instrument),
        },
        {
          key: "before",
          head: say("directory.column_before"),
          cell: ({ before }) => (before ? statusWords(before, speaker) : say("directory.status_none")),
        },
        {
          key: "after",
          head: say("directory.column_after"),
          cell: ({ after }) => statusWords(after, speaker),
        },
      ]}
    />
  )
}
