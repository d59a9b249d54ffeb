import { page } from "../../../platform/page.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import type { Instrument } from "../provision.ts"
import { instruments } from "../contract.ts"
import { CompareTable } from "./compare-table.tsx"
import { ReadingAid } from "./levels.tsx"
import { comparePath, instrumentsPath } from "./paths.ts"
import { AskingForm } from "../../../platform/ui/asking-form.tsx"
import { Through } from "./compare-through.tsx"

/** Two treaties side by side, article by article. */
export const comparePage = page({
  route: comparePath,
  async load({ call, query }) {
    const asked = { instrument: query.get("instrument") ?? "UNTOC", with: query.get("with") ?? "SOM" }
    const { instruments: all } = await call(instruments.listInstruments, {})
    return { all, asked, ...(await call(instruments.compareInstruments, asked)) }
  },
  title: ({ one, two }, speaker) =>
    speaker.say("instruments.title_beside", { one: one.short, two: two.short }),
  View({ data }) {
    const { lang, say } = useSaying()
    return (
      <>
        <Breadcrumb
          crumbs={[{ href: `/${lang}${instrumentsPath()}`, label: say("instruments.title_instruments") }]}
        />
        <Choice all={data.all} asked={data.asked} />
        <CompareTable view={data} />
        <Through view={data} />
        <ReadingAid />
      </>
    )
  },
})

type ChoiceProps = { readonly all: readonly Instrument[]; readonly asked: Readonly<Record<string, string>> }

function Choice({ all, asked }: ChoiceProps) {
  const { lang, say } = useSaying()
  const choices = all.map(({ code, short }) => ({ value: code, label: short }))
  return (
    <AskingForm
      name="compare"
      action={`/${lang}${comparePath()}`}
      values={asked}
      button={say("instruments.compare")}
    >
      <Field name="instrument" label={say("instruments.field_one")}>
        <Select choices={choices} />
      </Field>
      <Field name="with" label={say("instruments.field_two")}>
        <Select choices={choices} />
      </Field>
    </AskingForm>
  )
}
