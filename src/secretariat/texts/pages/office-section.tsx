import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { partyName } from "../../directory/find-party.ts"
import { texts } from "../contract.ts"
import type { Negotiation } from "../negotiation.ts"
import type { TextDetail } from "../text-detail.ts"
import { textPath } from "./paths.ts"
import { ProposalFields } from "./propose-form.tsx"
import { Translations, type Translator } from "./translations.tsx"

type Props = { negotiation: Negotiation; text: TextDetail }

/** What the secretariat does: drafts, issues, takes down what was said, and gives texts to translators. */
export function OfficeSection({ negotiation, text, translators }: Props & { translators: Translator[] }) {
  const { lang, say } = useSaying()
  const action = `/${lang}${textPath({ negotiation: negotiation.id, text: text.id })}`
  const hearing = text.rounds.filter(({ can }) => can.take_down)
  const { draft, issue, assign_translation } = text.can
  if (!draft && !issue && !assign_translation && hearing.length === 0) return null
  return (
    <section>
      <h2>{say("texts.secretariat_title")}</h2>
      {issue && (
        <Form action={action} operation={texts.issueVersion.name}>
          <Button>{say("texts.issue")}</Button>
        </Form>
      )}
      {draft && (
        <Details summary={say("texts.draft")}>
          <Form action={action} operation={texts.draftVersion.name}>
            <Field name="body" label={say("texts.field_text")} hint={say("texts.draft_hint")}>
              <Textarea value={text.body} lang={text.lang} />
            </Field>
            <Button kind="plain">{say("texts.draft")}</Button>
          </Form>
        </Details>
      )}
      {hearing.map(({ id, number, format }) => (
        <Details
          key={id}
          summary={say("texts.take_down_in", { number, format: say("texts.format", { format }) })}
        >
          <TakeDown negotiation={negotiation} text={text} round={id} />
        </Details>
      ))}
      {assign_translation && <Translations text={text} action={action} translators={translators} />}
    </section>
  )
}

function TakeDown({ negotiation, text, round }: Props & { round: string }) {
  const { lang, say } = useSaying()
  const parties = negotiation.participants.map(({ party }) => ({
    value: party,
    label: partyName(party, lang),
  }))
  return (
    <Form
      action={`/${lang}${textPath({ negotiation: negotiation.id, text: text.id })}`}
      operation={texts.takeDown.name}
      name={round}
    >
      <p>{say("texts.take_down_hint")}</p>
      <Hidden name="round" value={round} />
      <Field name="party" label={say("texts.field_party")}>
        <Select choices={parties} empty={say("texts.choose_party")} />
      </Field>
      <ProposalFields words={text.body} lang={text.lang} />
      <Field name="reason" label={say("texts.field_reason")} optional>
        <Textarea rows={3} lang={lang} />
      </Field>
      <Button kind="plain">{say("texts.take_down")}</Button>
    </Form>
  )
}
