import { page } from "../../../platform/page.ts"
import { Table } from "../../../platform/ui/table.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { directory } from "../contract.ts"
import { partiesPath, partyPath } from "./paths.ts"

/** All States and organizations in one list, in the order that United Nations lists have in the reader's language. */
export const partiesPage = page({
  route: partiesPath,
  nav: { key: "directory.nav_parties", order: 30 },
  load: ({ call }) => call(directory.listParties, {}),
  title: (_, { say }) => say("directory.title_parties"),
  View({ data }) {
    const { lang, say } = useSaying()
    return (
      <>
        <Table
          caption={say("directory.title_parties")}
          captionUnseen
          rows={data.parties}
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
        <p class="small quiet-text">{data.disclaimer}</p>
      </>
    )
  },
})
