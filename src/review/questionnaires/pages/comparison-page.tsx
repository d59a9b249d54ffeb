import { page } from "../../../platform/page.ts"
import { notFound } from "../../../platform/problem.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Redline } from "../../../platform/ui/redline.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { questionnaires } from "../contract.ts"
import { comparisonPath, questionnairePath } from "./paths.ts"

/** A version beside the one before it, question by question, with what became of each. */
export const comparisonPage = page({
  route: comparisonPath,
  async load({ call, params, query }) {
    const former = query.get("with")
    if (!former || !/^[0-9a-f-]{36}$/.test(former)) throw notFound()
    return call(questionnaires.compare, { ...params, with: former })
  },
  title: ({ from, to }, speaker) =>
    speaker.say("questionnaires.title_comparison", { from: from.version, to: to.version }),
  View({ data }) {
    const { lang, say } = useSaying()
    return (
      <>
        <Breadcrumb
          crumbs={[
            {
              href: `/${lang}${questionnairePath({ questionnaire: data.to.id })}`,
              label: say("questionnaires.version_of", { version: data.to.version }),
            },
          ]}
        />
        <Table
          caption={say("questionnaires.column_questions")}
          captionUnseen
          rows={data.rows}
          keyOf={({ key }) => key}
          columns={[
            {
              key: "key",
              head: say("questionnaires.field_key"),
              names: true,
              kind: "code",
              cell: ({ key }) => key,
            },
            {
              key: "how",
              head: say("questionnaires.column_succession"),
              cell: ({ how, to }) => (
                <>
                  {say(`questionnaires.succession_${how}`)} <bdi dir="ltr">{to.join(", ")}</bdi>
                </>
              ),
            },
            {
              key: "text",
              head: say("questionnaires.field_text"),
              cell: ({ parts }) => <Redline parts={parts} lang={data.lang} />,
            },
          ]}
        />
        {data.added.length > 0 && (
          <section>
            <h2>{say("questionnaires.added")}</h2>
            <ul>
              {data.added.map(({ key, text }) => (
                <li key={key} lang={data.lang}>
                  {text}
                </li>
              ))}
            </ul>
          </section>
        )}
      </>
    )
  },
})
