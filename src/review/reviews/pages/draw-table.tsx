import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import type { Draw } from "../drawing/draw-views.ts"

import { PartyName } from "./party-name.tsx"

type Party = Draw["parties"][number]

/** Every party with what the lots gave it, in the order of the codes. */
export function DrawTable({ draw }: { draw: Draw }) {
  const { say, sayCode, number } = useSaying()
  return (
    <Table
      caption={say("reviews.column_parties")}
      rows={draw.parties}
      keyOf={({ state }) => state}
      columns={[
        {
          key: "state",
          head: say("reviews.column_party"),
          names: true,
          cell: (one) => <PartyName party={one.state} />,
        },
        {
          key: "region",
          head: say("reviews.column_region"),
          cell: ({ region }) =>
            region ? sayCode(`directory.group_${region}`) : sayCode("directory.group_none"),
        },
        {
          key: "instruments",
          head: say("reviews.field_instruments"),
          kind: "code",
          cell: ({ instruments }) => instruments.join(" "),
        },
        {
          key: "start",
          head: say("reviews.column_group"),
          kind: "number",
          cell: ({ start }) => (start === null ? "" : number(start)),
        },
        { key: "lots", head: say("reviews.column_reviewers"), cell: (one) => <Lots party={one} /> },
      ]}
    />
  )
}

function Lots({ party: { lots } }: { party: Party }) {
  const { lang, list } = useSaying()
  return (
    <bdi>
      {list(
        lots.map(({ place, reviewer, only }) =>
          only
            ? `${place}+ ${partyName(reviewer, lang)} (${only.join(" ")})`
            : `${place}: ${partyName(reviewer, lang)}`,
        ),
      )}
    </bdi>
  )
}
