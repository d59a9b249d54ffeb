import { ButtonLink, Buttons } from "../../../platform/ui/button.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { Pagination } from "../../../platform/ui/pagination.tsx"
import { isolated, useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { AskingForm } from "../../../platform/ui/asking-form.tsx"
import { circleName } from "../../documents/pages/circle-name.ts"
import { MAX_NAME, measureStatus, type MeasureRow } from "../measure.ts"
import type { LawsOfParty } from "./load-laws.ts"
import { Name } from "./name.tsx"
import { measurePath, newImportPath, newMeasurePath, partyLawsPath, tablePath } from "./paths.ts"
import { tones } from "./words.ts"

/** The laws of one State that the reader may see, the newest first. */
export function PartyLaws({ laws }: { laws: LawsOfParty }) {
  const { lang, say } = useSaying()
  const { party, measures, status, next } = laws
  const text = laws.text || undefined
  return (
    <>
      {laws.dead.length > 0 && <Dead dead={laws.dead} />}
      <Buttons>
        {laws.can.create && (
          <ButtonLink href={`/${lang}${newMeasurePath({ party })}`}>{say("library.new_law")}</ButtonLink>
        )}
        <ButtonLink kind="plain" href={`/${lang}${tablePath({ party })}`}>
          {say("library.title_table")}
        </ButtonLink>
        {laws.can.create && (
          <ButtonLink kind="quiet" href={`/${lang}${newImportPath({ party })}`}>
            {say("library.title_import")}
          </ButtonLink>
        )}
      </Buttons>
      {(measures.length > 0 || text || status) && <Search laws={laws} />}
      {measures.length === 0 ? (
        <Empty sentence={say(text || status ? "library.list_nothing_found" : "library.list_empty")} />
      ) : (
        <Rows rows={measures} />
      )}
      <Pagination
        shown={measures.length}
        more={next ? `/${lang}${partyLawsPath({ party }, { text, status, after: next })}` : undefined}
        first={laws.after ? `/${lang}${partyLawsPath({ party }, { text, status })}` : undefined}
      />
    </>
  )
}

function Dead({ dead }: Pick<LawsOfParty, "dead">) {
  const { lang, say } = useSaying()
  return (
    <Notice tone="warn" title={say("library.dead_links", { count: dead.length })}>
      <ul>
        {dead.map(({ measure, name, link }) => (
          <li key={`${measure} ${link}`}>
            <a href={`/${lang}${measurePath({ measure })}`}>
              <bdi>{name}</bdi>
            </a>{" "}
            <span class="small">
              <bdi dir="ltr">{link}</bdi>
            </span>
          </li>
        ))}
      </ul>
      <p class="small">{say("library.dead_hint")}</p>
    </Notice>
  )
}

function Search({ laws }: { laws: LawsOfParty }) {
  const { lang, say } = useSaying()
  return (
    <AskingForm
      action={`/${lang}${partyLawsPath({ party: laws.party })}`}
      label={say("library.search_laws")}
      button={say("library.search")}
    >
      <Field name="text" label={say("library.field_text")} optional>
        <Input type="search" value={laws.text} maxLength={MAX_NAME} autocomplete="off" />
      </Field>
      <Field name="status" label={say("library.field_status")} optional>
        <Select
          value={laws.status}
          empty={say("library.status_any")}
          choices={measureStatus.map((value) => ({ value, label: say(`library.status_${value}`) }))}
        />
      </Field>
    </AskingForm>
  )
}

function Rows({ rows }: { rows: MeasureRow[] }) {
  const speaker = useSaying()
  const { lang, say, list } = speaker
  return (
    <Table
      caption={say("library.title_laws")}
      captionUnseen
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "name",
          head: say("library.field_name"),
          names: true,
          cell: (row) => (
            <a href={`/${lang}${measurePath({ measure: row.id })}`}>
              <Name measure={row} />
            </a>
          ),
        },
        { key: "kind", head: say("library.field_kind"), cell: ({ kind }) => say(`library.kind_${kind}`) },
        {
          key: "status",
          head: say("library.field_status"),
          cell: ({ status }) => <Tag tone={tones[status]}>{say(`library.status_${status}`)}</Tag>,
        },
        {
          key: "audience",
          head: say("documents.column_audience"),
          cell: ({ visible_to }) => list(visible_to.map((circle) => isolated(circleName(circle, speaker)))),
        },
      ]}
    />
  )
}
