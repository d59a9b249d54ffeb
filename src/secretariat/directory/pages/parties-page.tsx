import { page } from "../../../platform/page.ts"
import { ButtonLink, Buttons } from "../../../platform/ui/button.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { directory } from "../contract.ts"
import { groups, type Group, type Party } from "../party.ts"
import { AskingForm } from "../../../platform/ui/asking-form.tsx"
import { correctionsPath, importsPath, partiesPath, partyPath } from "./paths.ts"

const MAX_SEARCH = 100

/** All States and organizations in one list, in the order that United Nations lists have in the reader's language. */
export const partiesPage = page({
  route: partiesPath,
  nav: { key: "directory.nav_parties", order: 30 },
  async load({ call, query }) {
    const search = (query.get("search") ?? "").slice(0, MAX_SEARCH)
    const group = groups.find((one) => one === query.get("group"))
    const asked = { search, ...(group && { group }) }
    return { ...(await call(directory.listParties, asked)), search, group }
  },
  title: (_, { say }) => say("directory.title_parties"),
  View({ data }) {
    const { lang, say } = useSaying()
    return (
      <>
        <Search search={data.search} group={data.group} />
        {data.parties.length === 0 ? (
          <Empty sentence={say("directory.parties_none_found")}>
            <a href={`/${lang}${partiesPath()}`}>{say("directory.show_all")}</a>
          </Empty>
        ) : (
          <Parties parties={data.parties} />
        )}
        <p class="small quiet-text">{data.disclaimer}</p>
        <Buttons>
          <ButtonLink kind="quiet" href={`/${lang}${correctionsPath()}`}>
            {say("directory.title_corrections")}
          </ButtonLink>
          {data.can.import && (
            <ButtonLink kind="plain" href={`/${lang}${importsPath()}`}>
              {say("directory.title_imports")}
            </ButtonLink>
          )}
        </Buttons>
      </>
    )
  },
})

function Search({ search, group }: { search: string; group: Group | undefined }) {
  const { lang, say } = useSaying()
  return (
    <AskingForm
      action={`/${lang}${partiesPath()}`}
      label={say("directory.search_parties")}
      button={say("directory.search")}
    >
      <Field name="search" label={say("directory.field_search")} hint={say("directory.hint_search")} optional>
        <Input type="search" value={search} maxLength={MAX_SEARCH} autocomplete="off" />
      </Field>
      <Field name="group" label={say("directory.column_group")} optional>
        <Select
          value={group}
          empty={say("directory.group_all")}
          choices={groups.map((value) => ({ value, label: say(`directory.group_${value}`) }))}
        />
      </Field>
    </AskingForm>
  )
}

function Parties({ parties }: { parties: readonly Party[] }) {
  const { lang, say } = useSaying()
  return (
    <Table
      caption={say("directory.title_parties")}
      captionUnseen
      rows={[...parties]}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "name",
          head: say("directory.column_name"),
          names: true,
          cell: ({ id, name }) => <a href={`/${lang}${partyPath({ party: id })}`}>{name}</a>,
        },
        {
          key: "group",
          head: say("directory.column_group"),
          cell: ({ group }) => say(`directory.group_${group}`),
        },
        { key: "code", head: say("directory.column_code"), kind: "code", cell: ({ id }) => id },
      ]}
    />
  )
}
