import { Button } from "../../../platform/ui/button.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { texts } from "../contract.ts"
import type { Negotiation } from "../negotiation.ts"
import type { Round } from "../round.ts"
import { formats } from "../rules.ts"
import { negotiationPath } from "./paths.ts"

/** The rounds, the latest first, and a new one for whoever may open one, in a format that the body knows. */
export function RoundsSection({ negotiation }: { negotiation: Negotiation }) {
  const { lang, say } = useSaying()
  const action = `/${lang}${negotiationPath({ negotiation: negotiation.id })}`
  const known = formats.filter((format) => negotiation.rules.formats[format])
  return (
    <section>
      <h2>{say("texts.rounds")}</h2>
      {negotiation.rounds.length === 0 && <p>{say("texts.rounds_none")}</p>}
      <ol class="tasks" reversed>
        {negotiation.rounds.map((round) => (
          <RoundRow key={round.id} round={round} action={action} />
        ))}
      </ol>
      {negotiation.can.open_round && (
        <Form action={action} operation={texts.openRound.name}>
          <Field name="format" label={say("texts.field_format")} hint={say("texts.format_hint")}>
            <Select
              choices={known.map((format) => ({ value: format, label: say("texts.format", { format }) }))}
            />
          </Field>
          <Field name="name" label={say("texts.field_round_name")} optional>
            <Input maxLength={120} />
          </Field>
          <Button kind="plain">{say("texts.open_round")}</Button>
        </Form>
      )}
    </section>
  )
}

function RoundRow({ round, action }: { round: Round; action: string }) {
  const { say } = useSaying()
  const { id, number, format, name, status } = round
  return (
    <li>
      <div>
        {say("texts.round_line", { number, format: say("texts.format", { format }) })}{" "}
        {name && <bdi>{name}</bdi>}
      </div>
      <Tag tone={status === "open" ? "info" : "quiet"}>{say("texts.round_status", { status })}</Tag>
      {round.can.close && (
        <Form action={action} operation={texts.closeRound.name} name={id}>
          <Hidden name="round" value={id} />
          <Button kind="quiet">{say("texts.close_round")}</Button>
        </Form>
      )}
    </li>
  )
}
