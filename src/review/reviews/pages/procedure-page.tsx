import { page, post } from "../../../platform/page.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { Code } from "../../../platform/ui/unseen.tsx"
import { reviews } from "../contract.ts"
import type { Procedure } from "../views.ts"
import { procedurePath, proceduresPath, rulePath } from "./paths.ts"
import { rulesForPeople } from "../procedure/rules.ts"
import { RuleName } from "./rule-name.tsx"
import { TakeShipped } from "./take-shipped-form.tsx"

/** Every rule of a procedure with its value, source and how sure it is; corrections made here below. */
export const procedurePage = page({
  route: procedurePath,
  async load({ call, params, query }) {
    const version = query.get("version") || undefined
    const comparison = await call(reviews.compareShipped, { procedure: params.procedure })
    return { ...(await call(reviews.showProcedure, { ...params, version })), comparison }
  },
  title: ({ title }, speaker) => speaker.say("reviews.title_procedure", { title }),
  posts: [post(reviews.takeShipped, (_, { procedure = "" }) => procedurePath({ procedure }))],
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
        {data.current && data.comparison.waiting && <TakeShipped comparison={data.comparison} />}
        <p>{say("reviews.rules_hint")}</p>
        <ForPeople />
        <Rules procedure={data} />
        {data.versions.length > 0 && <Versions procedure={data} />}
      </>
    )
  },
})

/** Nobody shall think that the program holds anybody to a rule which it only shows. */
function ForPeople() {
  const { say, sayCode, list } = useSaying()
  return (
    <p>
      {say("reviews.rules_for_people", {
        rules: list(rulesForPeople.map((name) => sayCode(`reviews.rule_${name}`))),
      })}
    </p>
  )
}

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
            <time dateTime={at}>{date(at)}</time>:{" "}
            {rule ? <Code>{rule}</Code> : say("reviews.version_upgrade")} <bdi>{reason}</bdi> (
            <bdi>{source}</bdi>)
          </li>
        ))}
      </ol>
    </section>
  )
}
