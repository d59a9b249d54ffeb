import type { Operation } from "../../../platform/contract.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Composer } from "../../../platform/ui/composer.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { OwnText } from "../../../platform/ui/unseen.tsx"
import { partyName } from "../../directory/find-party.ts"
import { texts } from "../contract.ts"
import type { Negotiation } from "../negotiation.ts"
import { negotiationPath } from "./paths.ts"
import { SeatField } from "./seat-field.tsx"
import { circleTexts } from "./words.ts"

const decisions = [
  { operation: texts.adopt, may: "adopt" },
  { operation: texts.adoptAsOrallyAmended, may: "adopt" },
  { operation: texts.endorse, may: "endorse" },
  { operation: texts.takeNote, may: "take_note" },
  { operation: texts.forward, may: "forward" },
] as const satisfies readonly { operation: Operation; may: keyof Negotiation["can"] }[]

/** What the body decides of the whole text, as the chair announces it, and what delegations say to it. */
export function DecisionSection({ negotiation }: { negotiation: Negotiation }) {
  const speaker = useSaying()
  const { lang, say } = speaker
  const action = `/${lang}${negotiationPath({ negotiation: negotiation.id })}`
  const open = decisions.filter(({ may }) => negotiation.can[may])
  if (open.length === 0 && negotiation.decided === null) return null
  return (
    <section>
      <h2>{say("texts.decision")}</h2>
      {open.map(({ operation }) => (
        <DecisionForm key={operation.name} operation={operation} action={action} />
      ))}
      {negotiation.explanations.length > 0 && <h3>{say("texts.explanations")}</h3>}
      {negotiation.explanations.map(({ id, party, words, lang: own }) => (
        <div key={id}>
          <p>
            <strong>{partyName(party, lang)}</strong>
          </p>
          <OwnText lang={own}>{words}</OwnText>
        </div>
      ))}
      {negotiation.can.explain && (
        <Composer
          action={action}
          operation={texts.explainPosition.name}
          field="words"
          label={say("texts.explain_label")}
          send={say("texts.explain")}
          circles={circleTexts(negotiation.visible_to, speaker)}
          lang={lang}
        >
          <Hidden name="lang" value={lang} />
          <SeatField seats={negotiation.seats} />
        </Composer>
      )}
    </section>
  )
}

function DecisionForm({ operation, action }: { operation: Operation; action: string }) {
  const { say } = useSaying()
  const outcome = operation.name.slice(operation.name.indexOf(".") + 1)
  const label = say("texts.outcome", { outcome })
  return (
    <Details summary={label}>
      <Form action={action} operation={operation.name}>
        {operation.name === texts.forward.name && (
          <Field name="to" label={say("texts.field_to")}>
            <Input maxLength={120} />
          </Field>
        )}
        <Field name="symbol" label={say("texts.column_symbol")} optional>
          <Input code maxLength={60} />
        </Field>
        <p>{say("texts.decision_hint")}</p>
        <Button>{label}</Button>
      </Form>
    </Details>
  )
}
