import { Button, ButtonLink } from "../../../platform/ui/button.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { one, usePosted } from "../../../platform/ui/posted.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { library } from "../contract.ts"
import type { Measure } from "../views.ts"
import { measurePath, revisionPath } from "./paths.ts"

type MeasureProps = { measure: Measure }

/** What may happen to the law next: each change is a new version with its day. */
export function ChangeForms({ measure }: MeasureProps) {
  const { lang, say } = useSaying()
  if (!measure.can.revise && measure.can.change.length === 0) return null
  return (
    <section>
      <h2>{say("library.title_change")}</h2>
      {measure.can.revise && (
        <p>
          <ButtonLink kind="plain" href={`/${lang}${revisionPath({ measure: measure.id })}`}>
            {say("library.revise")}
          </ButtonLink>
        </p>
      )}
      {measure.can.change.map((change) => (
        <ChangeForm key={change} measure={measure} change={change} />
      ))}
    </section>
  )
}

function ChangeForm({ measure, change }: MeasureProps & { change: Measure["can"]["change"][number] }) {
  const { lang, say } = useSaying()
  const operation = library.change.name
  const { values } = usePosted()
  const refused = one(values["_operation"]) === operation && one(values["_form"]) === change
  return (
    <Details summary={say(`library.change_${change}`)} open={refused}>
      <p>{say(change === "withdraw" ? "library.withdraw_hint" : "library.change_hint")}</p>
      <Form action={`/${lang}${measurePath({ measure: measure.id })}`} operation={operation} name={change}>
        <Hidden name="change" value={change} />
        <Hidden name="base" value={String(measure.version)} />
        {change !== "withdraw" && <DateField name="on" label={say("library.field_on")} />}
        <Button kind={change === "withdraw" ? "danger" : "plain"}>{say(`library.change_${change}`)}</Button>
      </Form>
    </Details>
  )
}
