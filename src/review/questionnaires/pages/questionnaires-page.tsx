import { page } from "../../../platform/page.ts"
import { ButtonLink } from "../../../platform/ui/button.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Pagination } from "../../../platform/ui/pagination.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { questionnaires } from "../contract.ts"
import { newQuestionnairePath, questionnairePath, questionnairesPath } from "./paths.ts"
import { Said } from "./said.tsx"
import { StatusTags } from "./status-tag.tsx"

/** The questionnaires that the reader may see, the newest first. */
export const questionnairesPage = page({
  route: questionnairesPath,
  nav: { key: "questionnaires.nav_questionnaires", order: 15 },
  async load({ call, query }) {
    const after = query.get("after") ?? undefined
    return { ...(await call(questionnaires.list, { after })), after }
  },
  title: (_, speaker) => speaker.say("questionnaires.title_questionnaires"),
  View({ data }) {
    const { lang, say, date, number } = useSaying()
    return (
      <>
        {data.can.create && (
          <p>
            <ButtonLink href={`/${lang}${newQuestionnairePath()}`}>
              {say("questionnaires.new_draft")}
            </ButtonLink>
          </p>
        )}
        {data.questionnaires.length === 0 ? (
          <Empty sentence={say("questionnaires.list_empty")} />
        ) : (
          <Table
            caption={say("questionnaires.title_questionnaires")}
            captionUnseen
            rows={data.questionnaires}
            keyOf={({ id }) => id}
            columns={[
              {
                key: "title",
                head: say("questionnaires.column_title"),
                names: true,
                cell: ({ id, title }) => (
                  <a href={`/${lang}${questionnairePath({ questionnaire: id })}`}>
                    <Said words={title} />
                  </a>
                ),
              },
              {
                key: "version",
                head: say("questionnaires.column_version"),
                kind: "code",
                cell: (row) => row.version,
              },
              {
                key: "status",
                head: say("questionnaires.column_status"),
                cell: (row) => <StatusTags row={row} />,
              },
              {
                key: "questions",
                head: say("questionnaires.column_questions"),
                kind: "number",
                cell: (row) => number(row.questions),
              },
              {
                key: "at",
                head: say("questionnaires.column_at"),
                cell: ({ at }) => <time dateTime={at}>{date(at)}</time>,
              },
            ]}
          />
        )}
        <Pagination
          shown={data.questionnaires.length}
          more={data.next ? `/${lang}${questionnairesPath({ after: data.next })}` : undefined}
          first={data.after ? `/${lang}${questionnairesPath()}` : undefined}
        />
      </>
    )
  },
})
