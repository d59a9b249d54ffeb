import { languageNames, languages } from "../../../platform/languages.ts"
import { page, post } from "../../../platform/page.ts"
import { notFound } from "../../../platform/problem.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { directory } from "../contract.ts"
import { groups, type PartyCard } from "../party.ts"
import { correctionPath, partyPath } from "./paths.ts"

/** Corrects a name or the regional group of a State; each makes a new version of the pack. */
export const correctionPage = page({
  route: correctionPath,
  async load({ call, params }) {
    const card = await call(directory.showParty, { party: params.party })
    if (!card.can.correct) throw notFound()
    return card
  },
  title: ({ name }, { say }) => say("directory.title_correction_of", { name }),
  posts: [post(directory.correctParty, ({ party }) => partyPath({ party }))],
  View({ data }) {
    const { say } = useSaying()
    return (
      <>
        <p class="lead">{say("directory.correction_lead")}</p>
        <h2>{say("directory.correct_name")}</h2>
        <NameForm card={data} />
        <h2>{say("directory.correct_group")}</h2>
        <GroupForm card={data} />
      </>
    )
  },
})

const KINDS = ["list", "short", "formal", "genitive"] as const

function NameForm({ card }: { card: PartyCard }) {
  const { lang, say } = useSaying()
  const action = `/${lang}${correctionPath({ party: card.id })}`
  return (
    <Form action={action} operation={directory.correctParty.name} name="name">
      <Field name="field" label={say("directory.column_kind")}>
        <Select choices={KINDS.map((value) => ({ value, label: say(`directory.name_${value}`) }))} />
      </Field>
      <Field name="lang" label={say("directory.column_lang")}>
        <Select
          choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
          value={lang}
        />
      </Field>
      <Field name="text" label={say("directory.column_name")}>
        <Input maxLength={200} />
      </Field>
      <DateField
        name="since"
        label={say("directory.field_since")}
        hint={say("directory.hint_since")}
        optional
      />
      <Grounds />
      <Button>{say("directory.make_correction")}</Button>
    </Form>
  )
}

function GroupForm({ card }: { card: PartyCard }) {
  const { lang, say } = useSaying()
  const action = `/${lang}${correctionPath({ party: card.id })}`
  return (
    <Form action={action} operation={directory.correctParty.name} name="group">
      <Hidden name="field" value="group" />
      <Field name="text" label={say("directory.column_group")}>
        <Select
          choices={groups.map((value) => ({ value, label: say(`directory.group_${value}`) }))}
          value={card.group}
        />
      </Field>
      <Grounds />
      <Button>{say("directory.make_correction")}</Button>
    </Form>
  )
}

const CONFIDENCE = ["C", "S", "R", "U", "D"] as const

function Grounds() {
  const { say } = useSaying()
  return (
    <>
      <Field name="source" label={say("directory.column_source")} hint={say("directory.hint_source")}>
        <Input maxLength={300} />
      </Field>
      <Field name="confidence" label={say("directory.field_confidence")}>
        <Select
          choices={CONFIDENCE.map((value) => ({ value, label: say(`directory.confidence_${value}`) }))}
        />
      </Field>
      <Field name="reason" label={say("directory.field_reason")}>
        <Input maxLength={1000} />
      </Field>
    </>
  )
}
