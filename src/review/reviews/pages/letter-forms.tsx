import { languageNames, languages } from "../../../platform/languages.ts"
import { AskingForm } from "../../../platform/ui/asking-form.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { reviews } from "../contract.ts"
import type { Letters } from "../letters/letter.ts"
import { lettersPath } from "./paths.ts"

/** Which letter, to whom, in which language; the address says what was asked. */
export function ChooseLetter({ data }: { data: Letters }) {
  const { lang, say } = useSaying()
  const { review, may_draft: may, draft } = data
  const parties = [...new Set(may.flatMap((one) => one.parties))]
  const values = { kind: draft?.kind ?? "", party: draft?.party ?? "", in: draft?.lang ?? lang }
  return (
    <AskingForm
      name="letter"
      action={`/${lang}${lettersPath({ review })}`}
      values={values}
      button={say("reviews.letter_draft")}
    >
      <Field name="kind" label={say("reviews.field_letter")}>
        <Select
          choices={may.map(({ kind }) => ({ value: kind, label: say("reviews.letter_kind", { kind }) }))}
        />
      </Field>
      <Field name="party" label={say("reviews.field_letter_party")}>
        <Select choices={parties.map((value) => ({ value, label: partyName(value, lang) }))} />
      </Field>
      <Field name="in" label={say("reviews.field_letter_lang")}>
        <Select
          choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
          value={lang}
        />
      </Field>
    </AskingForm>
  )
}

type LetterFormProps = { readonly review: string; readonly draft: NonNullable<Letters["draft"]> }

/** The draft as plain text: what is kept is what stands in the field. */
export function LetterForm({ review, draft }: LetterFormProps) {
  const { lang, say } = useSaying()
  return (
    <Form action={`/${lang}${lettersPath({ review })}`} operation={reviews.keepLetter.name}>
      <Hidden name="kind" value={draft.kind} />
      <Hidden name="party" value={draft.party} />
      <Hidden name="lang" value={draft.lang} />
      <Field
        name="body"
        label={say("reviews.letter_kind", { kind: draft.kind })}
        hint={say("reviews.letter_body_hint")}
      >
        <Textarea rows={20} value={draft.body} lang={draft.lang} />
      </Field>
      <Button>{say("reviews.letter_keep")}</Button>
    </Form>
  )
}
