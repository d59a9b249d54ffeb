import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import type { PartyCard } from "../party.ts"
import { partyPath } from "./paths.ts"
import { ProvisionLink } from "./provision-link.tsx"
import { sourceWords, spanWords } from "./words.ts"

/** The organizations a State belongs or belonged to, or an organization's members and its competence. */
export function BelongingsSection({ card }: { card: PartyCard }) {
  const { say } = useSaying()
  return (
    <>
      {card.memberships.length > 0 && (
        <Memberships caption={say("directory.memberships_caption")} rows={card.memberships} />
      )}
      {card.members.length > 0 && (
        <Memberships caption={say("directory.members_caption")} rows={card.members} />
      )}
      {card.competences.length > 0 && <Competences rows={card.competences} />}
    </>
  )
}

function Memberships({ caption, rows }: { caption: string; rows: PartyCard["members"] }) {
  const speaker = useSaying()
  const { lang, say } = speaker
  return (
    <section>
      <h2>{caption}</h2>
      <Table
        caption={caption}
        captionUnseen
        rows={rows}
        keyOf={({ party, from }) => `${party} ${from ?? ""}`}
        columns={[
          {
            key: "name",
            head: say("directory.column_name"),
            names: true,
            cell: ({ party, name }) => <a href={`/${lang}${partyPath({ party })}`}>{name}</a>,
          },
          { key: "span", head: say("directory.column_span"), cell: (row) => spanWords(row, speaker) },
          { key: "source", head: say("directory.column_source"), cell: (row) => sourceWords(row, speaker) },
        ]}
      />
    </section>
  )
}

function Competences({ rows }: { rows: PartyCard["competences"] }) {
  const speaker = useSaying()
  const { say } = speaker
  return (
    <section>
      <h2>{say("directory.competences_caption")}</h2>
      <Table
        caption={say("directory.competences_caption")}
        captionUnseen
        rows={rows}
        keyOf={({ provision, from }) => `${provision} ${from ?? ""}`}
        columns={[
          {
            key: "provision",
            head: say("directory.column_provision"),
            names: true,
            cell: ({ provision }) => <ProvisionLink provision={provision} />,
          },
          {
            key: "competence",
            head: say("directory.column_competence"),
            cell: ({ competence }) => say(`directory.competence_${competence}`),
          },
          { key: "span", head: say("directory.column_span"), cell: (row) => spanWords(row, speaker) },
          { key: "source", head: say("directory.column_source"), cell: (row) => sourceWords(row, speaker) },
        ]}
      />
    </section>
  )
}
