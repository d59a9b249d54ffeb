import { Button } from "../../../platform/ui/button.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { circleName } from "../../documents/pages/circle-name.ts"
import { library } from "../contract.ts"
import type { Measure } from "../views.ts"
import { measurePath } from "./paths.ts"

type MeasureProps = { measure: Measure }

/** Who was let in, for the one who may let in. */
export function Releases({ measure }: MeasureProps) {
  const { say } = useSaying()
  if (!measure.can.release) return null
  return (
    <section>
      <h2>{say("documents.releases")}</h2>
      <Given measure={measure} />
      <GiveForm measure={measure} />
    </section>
  )
}

function Given({ measure }: MeasureProps) {
  const speaker = useSaying()
  const { lang, say, dateTime } = speaker
  const action = `/${lang}${measurePath({ measure: measure.id })}`
  return (
    <>
      <p class="small">{say("documents.copies_hint")}</p>
      <Table
        caption={say("documents.releases")}
        captionUnseen
        rows={measure.releases}
        keyOf={({ release }) => release}
        columns={[
          {
            key: "circle",
            head: say("documents.column_circle"),
            names: true,
            cell: ({ circle }) => circleName(circle, speaker),
          },
          {
            key: "window",
            head: say("documents.column_window"),
            cell: ({ not_before, until }) => {
              const from = dateTime(not_before)
              if (until === null) return say("documents.window_from", { from })
              return say("documents.window_from_until", { from, until: dateTime(until) })
            },
          },
          {
            key: "action",
            head: say("documents.column_action"),
            cell: ({ release, circle, can }) =>
              can.withdraw && (
                <Form action={action} operation={library.withdrawRelease.name} name={release} class="inline">
                  <Hidden name="release" value={release} />
                  <Button kind="quiet" label={`${say("documents.withdraw")}: ${circleName(circle, speaker)}`}>
                    {say("documents.withdraw")}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
    </>
  )
}

function GiveForm({ measure }: MeasureProps) {
  const speaker = useSaying()
  const { lang, say, sort } = speaker
  const has = new Set(measure.releases.map(({ circle }) => circle.id))
  const further = measure.addressable
    .filter(({ id }) => !has.has(id))
    .map((circle) => ({ value: circle.id, label: circleName(circle, speaker) }))
  if (further.length === 0) return null
  return (
    <>
      <h3>{say("documents.title_release")}</h3>
      <p>{say("library.release_hint")}</p>
      <Form action={`/${lang}${measurePath({ measure: measure.id })}`} operation={library.release.name}>
        <Field name="circle" label={say("documents.field_circle")}>
          <Select choices={sort(further, ({ label }) => label)} empty={say("documents.choose_circle")} />
        </Field>
        <DateField
          name="not_before"
          label={say("documents.field_not_before")}
          hint={say("documents.not_before_hint")}
          optional
        />
        <DateField
          name="until"
          label={say("documents.field_until")}
          hint={say("documents.until_hint")}
          optional
        />
        <Button>{say("documents.release")}</Button>
      </Form>
    </>
  )
}
