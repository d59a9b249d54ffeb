import { LanguageSelect } from "../../../platform/ui/language-select.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Checkbox } from "../../../platform/ui/checkboxes.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { FileField } from "../../../platform/ui/file-field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { Radios } from "../../../platform/ui/radios.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { ACCEPTED, MAX_UPLOAD_MIB } from "../../../secretariat/documents/file-kind.ts"
import { reviews } from "../contract.ts"
import { nominationRoles, type People } from "../nominations/nomination.ts"
import { peoplePath } from "./paths.ts"

/** What a note verbale says of one person, entered once. A person known to the house gets her role at once. */
export function NominateForm({ data }: { data: People }) {
  const { lang, say } = useSaying()
  const roles = nominationRoles.filter((role) => data.may_nominate.some((one) => one.roles.includes(role)))
  return (
    <section>
      <h2>{say("reviews.nominate")}</h2>
      <p>{say("reviews.nominate_hint")}</p>
      <Form action={`/${lang}${peoplePath({ review: data.review })}`} operation={reviews.nominate.name} files>
        <PartyField data={data} />
        <Radios
          name="role"
          label={say("reviews.column_role")}
          choices={roles.map((value) => ({ value, label: say(`reviews.role_${value}`) }))}
        />
        <Checkbox name="deputy" label={say("reviews.field_deputy")} />
        <Field name="name" label={say("reviews.column_name")}>
          <Input maxLength={120} />
        </Field>
        <Field name="address" label={say("reviews.field_address")}>
          <Input type="email" maxLength={254} />
        </Field>
        <Field name="lang" label={say("reviews.field_lang")}>
          <LanguageSelect value={lang} />
        </Field>
        <Field name="title" label={say("reviews.field_title")} optional>
          <Input maxLength={200} />
        </Field>
        <Field name="phone" label={say("reviews.field_phone")} optional>
          <Input type="tel" maxLength={200} />
        </Field>
        <FollowsField data={data} />
        <NoteFields data={data} />
        <Button>{say("reviews.nominate")}</Button>
      </Form>
    </section>
  )
}

function PartyField({ data }: { data: People }) {
  const { lang, say } = useSaying()
  const [only, ...others] = data.may_nominate
  if (only && others.length === 0) return <Hidden name="party" value={only.party} />
  const choices = data.may_nominate.map(({ party }) => ({
    value: party,
    label: partyName(party, lang),
    lang,
  }))
  return <Radios name="party" label={say("reviews.column_party")} choices={choices} />
}

/** A change of persons says who leaves. */
function FollowsField({ data }: { data: People }) {
  const { lang, say } = useSaying()
  const held = data.people.filter(({ can }) => can.end)
  if (held.length === 0) return <></>
  const choices = held.map(({ id, name, party }) => ({
    value: id,
    label: `${name ?? ""} (${partyName(party, lang)})`,
  }))
  return (
    <Field name="follows" label={say("reviews.field_follows")} optional>
      <Select choices={choices} empty={say("reviews.nobody_leaves")} />
    </Field>
  )
}

function NoteFields({ data }: { data: People }) {
  const { say } = useSaying()
  const notes = data.notes.map(({ id, title }) => ({ value: id, label: title ?? id }))
  return (
    <>
      {notes.length > 0 && (
        <Field name="note" label={say("reviews.field_known_note")} optional>
          <Select choices={notes} empty={say("reviews.new_note")} />
        </Field>
      )}
      <FileField
        name="upload"
        label={say("reviews.field_note")}
        accept={ACCEPTED}
        limit={MAX_UPLOAD_MIB}
        optional={notes.length > 0}
      />
    </>
  )
}
