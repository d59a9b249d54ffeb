import { Checkbox } from "../../../platform/ui/checkboxes.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { MAX_NAME, MAX_TEXTS, standings, type MeasureText } from "../measure.ts"
import { langChoices } from "./measure-fields.tsx"

/** Rows left empty for further texts. */
const SPARE = 2

type Text = Partial<MeasureText>

/** The law's own words first, then its translations; rows that stay empty say nothing. */
export function TextFields({ texts }: { texts: readonly Text[] }) {
  const { lang, say } = useSaying()
  const [first = { lang, standing: "official" }, ...further] = texts
  const spare = Array.from({ length: Math.min(SPARE, MAX_TEXTS - texts.length) }, (): Text => ({}))
  return (
    <>
      <fieldset class="field">
        <legend class="label">{say("library.text_of_law")}</legend>
        <TextRow index={0} text={first} />
      </fieldset>
      {[...further, ...spare].map((text, index) => (
        <Details
          key={index}
          open={text.name !== undefined}
          summary={say("library.further_text", { number: index + 2 })}
        >
          <TextRow index={index + 1} text={text} further />
          {text.name !== undefined && (
            <Checkbox name={`texts.${index + 1}.drop`} label={say("library.drop_text")} />
          )}
        </Details>
      ))}
    </>
  )
}

type RowProps = { index: number; text: Text; further?: boolean }

function TextRow({ index, text, further = false }: RowProps) {
  const { say } = useSaying()
  const at = `texts.${index}`
  return (
    <>
      <Field name={`${at}.name`} label={say("library.field_name")} optional={further}>
        <Input value={text.name} maxLength={MAX_NAME} />
      </Field>
      <Field name={`${at}.lang`} label={say("library.field_lang")} optional={further}>
        <Select value={text.lang} choices={langChoices} empty={say("library.choose")} />
      </Field>
      <Field name={`${at}.standing`} label={say("library.field_standing")} optional={further}>
        <Select
          value={text.standing}
          empty={say("library.choose")}
          choices={standings.map((value) => ({ value, label: say(`library.standing_${value}`) }))}
        />
      </Field>
      <Field name={`${at}.translator`} label={say("library.field_translator")} optional>
        <Input value={text.translator ?? ""} maxLength={200} />
      </Field>
      <Field name={`${at}.link`} label={say("library.field_link")} hint={say("library.hint_link")} optional>
        <Input type="url" value={text.link ?? ""} maxLength={2000} />
      </Field>
      <Field
        name={`${at}.document`}
        label={say("library.field_document")}
        hint={say("library.hint_document")}
        optional
      >
        <Input code value={text.document ?? ""} maxLength={36} />
      </Field>
    </>
  )
}
