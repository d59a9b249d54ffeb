import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { OwnText } from "../../../platform/ui/unseen.tsx"
import { instruments } from "../contract.ts"
import type { Dispute } from "../provision.ts"
import { provisionPath } from "./paths.ts"

/** Who reads the level otherwise: what is said and on what ground, and not by whom. */
export function Disputes({ disputes }: { disputes: readonly Dispute[] }) {
  const { say } = useSaying()
  if (disputes.length === 0) return null
  return (
    <Details summary={say("instruments.disputes", { count: disputes.length })} open>
      {disputes.map((dispute) => (
        <Note key={dispute.id} dispute={dispute} />
      ))}
    </Details>
  )
}

function Note({ dispute: { id, ref, text, source, at, can } }: { dispute: Dispute }) {
  const { lang, say, date } = useSaying()
  const article = ref.split(".").slice(0, 2).join(".")
  return (
    <article>
      <OwnText>{text}</OwnText>
      <p class="small quiet-text">
        <bdi>{source}</bdi> · {date(at)}
      </p>
      {can.withdraw && (
        <Form
          action={`/${lang}${provisionPath({ ref: article })}`}
          operation={instruments.withdrawDispute.name}
          name={id}
          class="inline"
        >
          <Hidden name="dispute" value={id} />
          <Button kind="quiet">{say("instruments.withdraw_dispute")}</Button>
        </Form>
      )}
    </article>
  )
}
