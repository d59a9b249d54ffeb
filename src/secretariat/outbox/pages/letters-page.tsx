import { page } from "../../../platform/page.ts"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Pagination } from "../../../platform/ui/pagination.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { may } from "../../access/may.ts"
import { peoplePath } from "../../identity/pages/paths.ts"
import { outbox } from "../contract.ts"
import type { LetterCard } from "../letter.ts"
import { letterPath, lettersPath } from "./paths.ts"

/** What this installation has written to whom, and whether it left. */
export const lettersPage = page({
  route: lettersPath,
  nav: { key: "outbox.nav", order: 60, signedIn: true, may: (actor) => may(actor, "outbox.read") },
  async load({ call, query }) {
    const before = query.get("before") ?? undefined
    return { ...(await call(outbox.list, { before })), before }
  },
  title: (_, { say }) => say("outbox.title"),
  View({ data }) {
    const { lang, say } = useSaying()
    const { letters, more, before } = data
    return (
      <>
        <p>{say("outbox.lead")}</p>
        {letters.length === 0 ? <NoLetters /> : <Letters letters={letters} />}
        <Pagination
          shown={letters.length}
          more={more ? `/${lang}${lettersPath({ before: more })}` : undefined}
          first={before ? `/${lang}${lettersPath()}` : undefined}
        />
      </>
    )
  },
})

function NoLetters() {
  const { lang, say } = useSaying()
  return (
    <Empty sentence={say("outbox.empty")}>
      <a href={`/${lang}${peoplePath()}`}>{say("identity.title_invite")}</a>
    </Empty>
  )
}

function Letters({ letters }: { letters: readonly LetterCard[] }) {
  const { lang, say, sayCode, dateTime } = useSaying()
  return (
    <Table
      caption={say("outbox.title")}
      captionUnseen
      rows={[...letters]}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "to",
          head: say("outbox.field_to"),
          names: true,
          cell: ({ id, to }) => (
            <a href={`/${lang}${letterPath({ letter: id })}`}>
              <bdi dir="ltr">{to}</bdi>
            </a>
          ),
        },
        {
          key: "subject",
          head: say("outbox.field_subject"),
          cell: ({ content }) => (content ? sayCode(content.subject, content.values) : say("outbox.hidden")),
        },
        {
          key: "status",
          head: say("outbox.field_status"),
          cell: ({ status }) => say(`outbox.status_${status}`),
        },
        {
          key: "at",
          head: say("outbox.field_at"),
          cell: ({ at }) => <time dateTime={at}>{dateTime(at)}</time>,
        },
      ]}
    />
  )
}
