import { Button } from "../../../platform/ui/button.tsx"
import { DateField } from "../../../platform/ui/date-field.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { reviews } from "../contract.ts"
import type { Draw } from "../drawing/draw-views.ts"
import { drawPath } from "./paths.ts"

/** What the secretariat does with a draw: enter its lots, take it back, draw one place again, open a phase. */
export function DrawForms({ draw }: { draw: Draw }) {
  const { lang, say } = useSaying()
  const action = `/${lang}${drawPath({ draw: draw.id })}`
  return (
    <>
      {draw.can.draw && (
        <Form action={action} operation={reviews.drawLots.name}>
          <Field name="seed" label={say("reviews.field_seed")} hint={say("reviews.seed_hint")}>
            <Input code maxLength={2000} />
          </Field>
          <Button>{say("reviews.draw_lots")}</Button>
        </Form>
      )}
      {draw.can.withdraw && (
        <Form action={action} operation={reviews.withdrawDraw.name}>
          <Button kind="quiet">{say("reviews.withdraw_draw")}</Button>
        </Form>
      )}
      {draw.can.open_phase && <OpenPhase draw={draw} action={action} />}
      {draw.can.redraw && <Redraw draw={draw} action={action} />}
    </>
  )
}

type DrawFormProps = { readonly draw: Draw; readonly action: string }

function OpenPhase({ draw, action }: DrawFormProps) {
  const { say, number } = useSaying()
  return (
    <Details summary={say("reviews.open_phase")}>
      <Form action={action} operation={reviews.openPhase.name}>
        <Field name="phase" label={say("reviews.field_phase")}>
          <Select
            choices={draw.phases.map(({ phase, label }) => ({
              value: String(phase),
              label: `${number(phase)}. ${label}`,
            }))}
          />
        </Field>
        <Field name="group" label={say("reviews.column_group")}>
          <Select
            choices={draw.groups.map(({ group }) => ({ value: String(group), label: number(group) }))}
          />
        </Field>
        <DateField name="started" label={say("reviews.started")} />
        <Button>{say("reviews.open_phase")}</Button>
      </Form>
    </Details>
  )
}

function Redraw({ draw, action }: DrawFormProps) {
  const { lang, say } = useSaying()
  return (
    <Details summary={say("reviews.redraw")}>
      <p>{say("reviews.redraw_hint")}</p>
      <Form action={action} operation={reviews.redrawPlace.name}>
        <Field name="state" label={say("reviews.column_review")}>
          <Select
            choices={draw.parties.map(({ state }) => ({ value: state, label: partyName(state, lang) }))}
          />
        </Field>
        <Field name="place" label={say("reviews.field_place")}>
          <Input width={4} maxLength={2} value="1" />
        </Field>
        <Button>{say("reviews.redraw")}</Button>
      </Form>
    </Details>
  )
}
