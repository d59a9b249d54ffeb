import { Button } from "../../../platform/ui/button.tsx"
import { Composer } from "../../../platform/ui/composer.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { OwnText } from "../../../platform/ui/unseen.tsx"
import { partyName } from "../../directory/find-party.ts"
import { texts } from "../contract.ts"
import type { Negotiation } from "../negotiation.ts"
import { negotiationPath } from "./paths.ts"
import { SeatField } from "./seat-field.tsx"

/** A silence procedure: until when, whether it was broken, and for the chair by whom. */
export function SilenceSection({ negotiation }: { negotiation: Negotiation }) {
  const { lang, say } = useSaying()
  const { silence, can } = negotiation
  const action = `/${lang}${negotiationPath({ negotiation: negotiation.id })}`
  if (!silence && !can.put_under_silence) return null
  return (
    <section>
      <h2>{say("texts.silence")}</h2>
      {silence && <Standing silence={silence} />}
      {can.break_silence && silence?.state === "running" && (
        <Composer
          action={action}
          operation={texts.breakSilence.name}
          field="words"
          label={say("texts.break_label")}
          send={say("texts.break_silence")}
          circles={[say("texts.by_office", { office: "chair" })]}
          lang={lang}
        >
          <Hidden name="lang" value={lang} />
          <SeatField seats={negotiation.seats} />
        </Composer>
      )}
      {can.conclude_silence && silence?.state === "over" && (
        <Form action={action} operation={texts.concludeSilence.name}>
          <Button>{say("texts.conclude_silence")}</Button>
        </Form>
      )}
      {can.put_under_silence && (
        <Details summary={say("texts.put_under_silence")}>
          <Form action={action} operation={texts.putUnderSilence.name}>
            <DateField
              name="deadline"
              label={say("texts.field_deadline")}
              hint={say("texts.deadline_hint", { zone: negotiation.zone })}
            />
            <Button kind="plain">{say("texts.put_under_silence")}</Button>
          </Form>
        </Details>
      )}
    </section>
  )
}

function Standing({ silence }: { silence: NonNullable<Negotiation["silence"]> }) {
  const { lang, say, date } = useSaying()
  const { state, deadline, zone, broken_by } = silence
  return (
    <>
      <p>
        {say("texts.silence_state", { state })} {say("texts.silence_until", { date: date(deadline), zone })}
      </p>
      {broken_by && (
        <>
          <p>{say("texts.silence_broken_by", { party: partyName(broken_by.party, lang) })}</p>
          <OwnText lang={broken_by.lang}>{broken_by.words}</OwnText>
        </>
      )}
    </>
  )
}
