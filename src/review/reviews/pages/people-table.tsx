import { Button } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { documentPath } from "../../../secretariat/documents/pages/paths.ts"
import { reviews } from "../contract.ts"
import type { People } from "../nominations/nomination.ts"
import { PartyName } from "./party-name.tsx"
import { peoplePath } from "./paths.ts"

type Person = People["people"][number]

/** Those named, with their note verbale; who has left is said by State and role alone. */
export function PeopleTable({ data }: { data: People }) {
  const { lang, say, date } = useSaying()
  return (
    <Table
      caption={say("reviews.title_people")}
      captionUnseen
      rows={data.people}
      keyOf={({ id }) => id}
      columns={[
        { key: "name", head: say("reviews.column_name"), names: true, cell: (one) => <Name person={one} /> },
        { key: "party", head: say("reviews.column_party"), cell: ({ party }) => <PartyName party={party} /> },
        { key: "role", head: say("reviews.column_role"), cell: (one) => <Role person={one} /> },
        {
          key: "since",
          head: say("reviews.column_since"),
          cell: ({ since, ended }) => (
            <>
              <time dateTime={since}>{date(since)}</time>
              {ended && (
                <>
                  {" "}
                  – <time dateTime={ended}>{date(ended)}</time>
                </>
              )}
            </>
          ),
        },
        {
          key: "note",
          head: say("reviews.field_note"),
          cell: ({ note, can, id }) => (
            <>
              <a href={`/${lang}${documentPath({ document: note })}`}>{say("reviews.note_verbale")}</a>
              {can.end && <End review={data.review} nomination={id} />}
            </>
          ),
        },
      ]}
    />
  )
}

function Name({ person }: { person: Person }) {
  const { say } = useSaying()
  const { name, title, address, phone, accepted, status } = person
  if (name === null) return <>{say("reviews.has_left")}</>
  return (
    <>
      <bdi>{name}</bdi>
      {title && (
        <>
          {" · "}
          <bdi>{title}</bdi>
        </>
      )}
      <div class="hint">
        <bdi dir="ltr">{[address, phone].filter(Boolean).join(" · ")}</bdi>
      </div>
      {status === "held" && !accepted && <div class="hint">{say("reviews.not_accepted")}</div>}
    </>
  )
}

function Role({ person: { role, deputy } }: { person: Person }) {
  const { say } = useSaying()
  return <>{say(deputy ? "reviews.role_deputy" : `reviews.role_${role}`)}</>
}

function End({ review, nomination }: { review: string; nomination: string }) {
  const { lang, say } = useSaying()
  return (
    <Form
      action={`/${lang}${peoplePath({ review })}`}
      operation={reviews.endNomination.name}
      name={nomination}
    >
      <Hidden name="nomination" value={nomination} />
      <Button kind="quiet">{say("reviews.end_nomination")}</Button>
    </Form>
  )
}
