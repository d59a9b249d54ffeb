import { ButtonLink } from "../../../platform/ui/button.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { LEVELS, type Level } from "../pack/provision-row.ts"
import type { InstrumentView } from "../views.ts"
import { instrumentPath } from "./paths.ts"
import { AskingForm } from "../../../platform/ui/asking-form.tsx"

type FilterProps = { readonly view: InstrumentView; readonly filter: Readonly<Record<string, string>> }

/** Only the provisions of one level, one cluster, or with a word in them. */
export function InstrumentFilter({ view, filter }: FilterProps) {
  const { lang, say } = useSaying()
  const action = `/${lang}${instrumentPath({ instrument: view.instrument.code })}`
  const clusters = view.clusters.map(({ id, name }) => ({ value: id, label: name.text, lang: name.lang }))
  const levels = LEVELS.map((value) => ({
    value,
    label: say(`instruments.level_${value.toLowerCase() as Lowercase<Level>}`),
  }))
  return (
    <search>
      <AskingForm
        name="filter"
        action={action}
        values={filter}
        button={say("instruments.filter")}
        icon="search"
        beside={
          Object.keys(filter).length > 0 && (
            <ButtonLink kind="quiet" href={action}>
              {say("instruments.show_all")}
            </ButtonLink>
          )
        }
      >
        <Field name="text" label={say("instruments.field_text")} optional>
          <Input type="search" maxLength={200} />
        </Field>
        <Field name="level" label={say("instruments.field_level")} optional>
          <Select choices={levels} empty={say("instruments.any")} />
        </Field>
        <Field name="cluster" label={say("instruments.field_cluster")} optional>
          <Select choices={clusters} empty={say("instruments.any")} />
        </Field>
      </AskingForm>
    </search>
  )
}
