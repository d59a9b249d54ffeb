import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { cite } from "../../../secretariat/instruments/pages/cite.ts"
import { provisionPath } from "../../../secretariat/instruments/pages/paths.ts"
import { MAX_NAME } from "../../../secretariat/meetings/body.ts"
import { recommendations } from "../contract.ts"
import type { Recommendation } from "../views.ts"
import { recommendationPath } from "./paths.ts"

/** On which provisions it bears, and what says so; what its words alone say is a proposal until a person has looked. */
export function Provisions({ one }: { one: Recommendation }) {
  const voice = useSaying()
  const { lang, say } = voice
  return (
    <section>
      <h2>{say("recommendations.provisions")}</h2>
      {one.provisions.length === 0 && <p>{say("recommendations.provisions_none")}</p>}
      <ul>
        {one.provisions.map(({ ref, reason, printed, confirmed }) => (
          <li key={ref}>
            <a href={`/${lang}${provisionPath({ ref })}`}>{cite(ref, voice)}</a> <bdi dir="ltr">{ref}</bdi>{" "}
            <Tag tone={confirmed ? "ok" : "quiet"}>
              {say("recommendations.provision_standing", { confirmed: confirmed ? "yes" : "no" })}
            </Tag>{" "}
            {say("readings.reason", { reason })}{" "}
            {printed && (
              <q>
                <bdi>{printed}</bdi>
              </q>
            )}
          </li>
        ))}
      </ul>
      {one.can.cite && (
        <Details summary={say("recommendations.cite")}>
          <Form
            action={`/${lang}${recommendationPath({ recommendation: one.id })}`}
            operation={recommendations.cite.name}
          >
            <Field
              name="provisions"
              label={say("readings.field_provisions")}
              hint={say("readings.provisions_hint")}
              optional
            >
              <Input code maxLength={MAX_NAME} value={one.provisions.map(({ ref }) => ref).join(" ")} />
            </Field>
            <Button>{say("recommendations.cite_confirm")}</Button>
          </Form>
        </Details>
      )}
    </section>
  )
}
