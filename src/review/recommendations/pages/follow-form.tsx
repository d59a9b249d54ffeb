import { languageNames, languages } from "../../../platform/languages.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Radios } from "../../../platform/ui/radios.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { MAX_NAME } from "../../../secretariat/meetings/body.ts"
import { recommendations } from "../contract.ts"
import { followUpStatuses, MAX_LINK, MAX_SAID } from "../recommendation.ts"
import type { Recommendation } from "../views.ts"
import { recommendationPath } from "./paths.ts"

/** Where the State stands, and the sentence or the link that says so. */
export function FollowForm({ one }: { one: Recommendation }) {
  const { lang, say } = useSaying()
  const last = one.follow_ups.find(({ mine }) => mine)?.steps[0]
  return (
    <Details summary={say("recommendations.add")} open={!last}>
      <p>{say("recommendations.add_hint")}</p>
      <Form
        action={`/${lang}${recommendationPath({ recommendation: one.id })}`}
        operation={recommendations.follow.name}
      >
        {one.parties.length > 1 && (
          <Field name="party" label={say("recommendations.field_party_for")}>
            <Select choices={one.parties.map((value) => ({ value, label: partyName(value, lang) }))} />
          </Field>
        )}
        <Radios
          name="status"
          label={say("recommendations.field_status")}
          choices={followUpStatuses.map((value) => ({
            value,
            label: say("recommendations.status", { status: value }),
          }))}
        />
        <Field
          name="said"
          label={say("recommendations.field_said")}
          hint={say("recommendations.said_hint")}
          optional
        >
          <Textarea rows={4} maxLength={MAX_SAID} />
        </Field>
        <Field name="lang" label={say("recommendations.field_lang")}>
          <Select
            value={lang}
            choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
          />
        </Field>
        <Field name="link" label={say("recommendations.field_link")} optional>
          <Input code maxLength={MAX_LINK} />
        </Field>
        <Field name="lead" label={say("recommendations.field_lead")} optional>
          <Input maxLength={MAX_NAME} value={last?.lead ?? ""} />
        </Field>
        <Field
          name="assistance"
          label={say("recommendations.field_assistance")}
          hint={say("recommendations.assistance_hint")}
          optional
        >
          <Textarea rows={2} maxLength={MAX_SAID} value={last?.assistance ?? ""} />
        </Field>
        <Button>{say("recommendations.add_button")}</Button>
      </Form>
    </Details>
  )
}
