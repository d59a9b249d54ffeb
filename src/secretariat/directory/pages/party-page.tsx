import { page } from "../../../platform/page.ts"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { SummaryList } from "../../../platform/ui/summary-list.tsx"
import { directory } from "../contract.ts"
import { partyPath } from "./paths.ts"

/** One State or organization. Nothing on it scores, counts or compares. */
export const partyPage = page({
  route: partyPath,
  load: ({ call, params }) => call(directory.showParty, { party: params.party }),
  title: (party) => party.name,
  View({ data }) {
    const { say } = useSaying()
    return (
      <>
        <SummaryList
          rows={[
            { key: say("directory.column_formal"), value: data.formal },
            { key: say("directory.column_group"), value: say(`directory.group_${data.group}`) },
            { key: say("directory.column_code"), value: <bdi dir="ltr">{data.id}</bdi> },
          ]}
        />
        <p class="small quiet-text">{data.disclaimer}</p>
      </>
    )
  },
})
