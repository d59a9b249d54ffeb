import { languageNames, languages } from "../../../platform/languages.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Checkboxes } from "../../../platform/ui/checkboxes.tsx"
import type { Role } from "../../access/roles.ts"
import type { Party } from "../../directory/party.ts"
import { identity } from "../contract.ts"
import { peoplePath } from "./paths.ts"

type InviteFormProps = { readonly roles: readonly Role[]; readonly parties: readonly Party[] }

/** Invites somebody to one of the roles that the inviter may give. */
export function InviteForm({ roles, parties }: InviteFormProps) {
  const { lang, say } = useSaying()
  return (
    <section>
      <h2>{say("identity.title_invite")}</h2>
      <Form action={`/${lang}${peoplePath()}`} operation={identity.invite.name}>
        <Field name="name" label={say("identity.field_name")}>
          <Input autocomplete="off" maxLength={200} />
        </Field>
        <Field name="address" label={say("identity.field_address")}>
          <Input type="email" autocomplete="off" maxLength={254} />
        </Field>
        <Field name="lang" label={say("identity.field_lang")}>
          <Select
            choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
            value={lang}
          />
        </Field>
        <Field name="role" label={say("identity.field_role")}>
          <Select choices={roles.map((value) => ({ value, label: say(`identity.role_${value}`) }))} />
        </Field>
        <Field name="party" label={say("identity.field_party")} optional>
          <Select
            choices={parties.map(({ id, name }) => ({ value: id, label: name }))}
            empty={say("identity.choose_none")}
          />
        </Field>
        {roles.includes("focal_point") && (
          <Checkboxes
            name="deputy"
            choices={[{ value: "on", label: say("identity.field_deputy") }]}
            label={say("identity.field_deputy")}
          />
        )}
        <Button>{say("identity.send_invitation")}</Button>
      </Form>
    </section>
  )
}
