import { page } from "../../../platform/page.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { Code } from "../../../platform/ui/unseen.tsx"
import { reviews } from "../contract.ts"
import type { Procedure } from "../views.ts"
import { procedurePath, proceduresPath, rulePath } from "./paths.ts"
import { RuleName } from "./rule-name.tsx"

/** Every rule of a procedure with its value, source and how sure it is; corrections made here below. */
export const procedurePage = page({
  route: procedurePath,
  load: ({ call, params, query }) =>
    call(reviews.showProcedure, { ...params, version: query.get("version") || undefined }),
  title: ({ title }, speaker) => speaker.say("reviews.title_procedure", { title }),
  View({ data }) {
    const { lang, say } = useSaying()
    return (
      <>
        <Breadcrumb
          crumbs={[{ href: `/${lang}${proceduresPath()}`, label: say("reviews.title_procedures") }]}
        />
        <p>
          {say("reviews.column_version")} <Code>{data.version}</Code> <Code>{data.id}</Code>
        </p>
        {!data.current && (
          <Notice>
            <a href={`/${lang}${procedurePath({ procedure: data.pack })}`}>{say("reviews.not_current")}</a>
          </Notice>
        )}
        <p>{say("reviews.rules_hint")}</p>
        <Rules procedure={data} />
        {data.versions.length > 0 && <Versions procedure={data} />}
      </>
    )
  },
})

function Rules({ procedure }: { procedure: Procedure }) {
  const { lang, say, number } = useSaying()
  const correctable = procedure.can.correct && procedure.current
  return (
    <Table
      caption={say("reviews.rules")}
      rows={procedure.rules}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "number",
          head: say("reviews.column_number"),
          kind: "number",
          cell: (rule) => number(rule.number),
        },
        {
          key: "rule",
          head: say("reviews.column_rule"),
          names: true,
          cell: (rule) =>
            correctable ? (
              <a href={`/${lang}${rulePath({ procedure: procedure.pack, rule: rule.id })}`}>
                <RuleName rule={rule} />
              </a>
            ) : (
              <RuleName rule={rule} />
            ),
        },
        {
          key: "value",
          head: say("reviews.column_value"),
          cell: ({ value }) => (
            <pre dir="ltr">
              <code>{value}</code>
            </pre>
          ),
        },
        {
          key: "source",
          head: say("reviews.column_source"),
          cell: ({ confidence, source, provision, note }) => (
            <>
              <Code>{confidence}</Code>{" "}
              <bdi lang="en">{[provision, source, note].filter(Boolean).join(". ")}</bdi>
            </>
          ),
        },
      ]}
    />
  )
}

function Versions({ procedure }: { procedure: Procedure }) {
  const { lang, say, date, number } = useSaying()
  return (
    <section>
      <h2>{say("reviews.corrections_here")}</h2>
      <ol>
        {procedure.versions.map(({ id, number: made, rule, source, reason, at }) => (
          <li key={id}>
            <a href={`/${lang}${procedurePath({ procedure: procedure.pack }, { version: id })}`}>
              {number(made)}
            </a>{" "}
            <time dateTime={at}>{date(at)}</time>: <Code>{rule}</Code> <bdi>{reason}</bdi> (
            <bdi>{source}</bdi>)
          </li>
        ))}
      </ol>
    </section>
  )
}
