import { Button } from "../../../platform/ui/button.tsx"
import { Checkboxes } from "../../../platform/ui/checkboxes.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { reviews } from "../contract.ts"
import type { Comparison } from "../procedure/upgrade.ts"
import { procedurePath } from "./paths.ts"
import { RuleName } from "./rule-name.tsx"

/** What was shipped, what stands here and what the newer procedure says, beside each other, and the form that takes it. */
export function TakeShipped({ comparison }: { comparison: Comparison }) {
  const { lang, say, sayCode } = useSaying()
  const { procedure, version, rows } = comparison
  return (
    <section>
      <h2>{say("reviews.take_shipped")}</h2>
      <Notice>
        <p>{say("reviews.newer_waits")}</p>
      </Notice>
      <Corrected rows={rows} />
      {comparison.can.take && (
        <Form action={`/${lang}${procedurePath({ procedure })}`} operation={reviews.takeShipped.name}>
          <Hidden name="version" value={version} />
          <Checkboxes
            name="drop"
            label={say("reviews.field_drop")}
            choices={rows.map((row) => ({
              value: row.rule,
              label: row.label ?? sayCode(`reviews.rule_${row.name}`),
            }))}
            optional
          />
          <Field name="source" label={say("reviews.column_source")}>
            <Input maxLength={500} />
          </Field>
          <Field name="reason" label={say("reviews.field_reason")}>
            <Textarea rows={3} maxLength={1000} />
          </Field>
          <Button>{say("reviews.take_shipped")}</Button>
        </Form>
      )}
    </section>
  )
}

function Corrected({ rows }: { rows: Comparison["rows"] }) {
  const { say } = useSaying()
  const lines = (text: string | null) =>
    text === null ? (
      "–"
    ) : (
      <pre dir="ltr">
        <code>{text}</code>
      </pre>
    )
  return (
    <Table
      caption={say("reviews.corrections_here")}
      rows={rows}
      keyOf={({ rule }) => rule}
      columns={[
        {
          key: "rule",
          head: say("reviews.column_rule"),
          names: true,
          cell: (row) => (
            <>
              <RuleName rule={row} /> {row.differs && <Tag tone="warn">{say("reviews.choose_here")}</Tag>}
            </>
          ),
        },
        { key: "shipped", head: say("reviews.column_shipped"), cell: ({ shipped }) => lines(shipped) },
        { key: "local", head: say("reviews.column_local"), cell: ({ local }) => lines(local) },
        { key: "new", head: say("reviews.column_new"), cell: ({ new: next }) => lines(next) },
      ]}
    />
  )
}
