import type { Operation } from "../../../platform/contract.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { partyName } from "../../directory/find-party.ts"
import { texts } from "../contract.ts"
import type { Negotiation } from "../negotiation.ts"
import type { Proposal } from "../proposal.ts"
import type { TextDetail } from "../text-detail.ts"
import { textPath } from "./paths.ts"

type Props = { negotiation: Negotiation; text: TextDetail }
type Taking = { taking: Proposal | undefined }

/** The chair begins a text of her own from a proposal: the address says from which. */
export const TAKING = "taking"
/** Where the chair writes; a proposal's card leads there. */
export const CHAIR_ID = "chair"

const moves = [
  texts.takeUp,
  texts.bracket,
  texts.park,
  texts.refer,
  texts.agreeAdReferendum,
  texts.agreeInPackage,
  texts.agree,
  texts.withdrawText,
] as const

/** What the chair does with a text: offers one, moves it on, and puts it before the room. */
export function ChairSection({ negotiation, text, taking }: Props & Taking) {
  const { lang, say } = useSaying()
  const action = `/${lang}${textPath({ negotiation: negotiation.id, text: text.id })}`
  const open = moves.filter((operation) => text.can.move[moveOf(operation)])
  if (!negotiation.can.set_floor && open.length === 0) return null
  return (
    <section id={CHAIR_ID}>
      <h2>{say("texts.chair_title")}</h2>
      {negotiation.can.set_floor && (
        <Form action={action} operation={texts.setFloor.name}>
          <Button kind="plain">{say("texts.set_floor")}</Button>
        </Form>
      )}
      {text.can.set_chair_text && <ChairText text={text} action={action} taking={taking} />}
      {open.map((operation) => (
        <Details key={operation.name} summary={say("texts.move", { move: moveOf(operation) })}>
          <Form action={action} operation={operation.name}>
            <MoveFields move={moveOf(operation)} negotiation={negotiation} text={text} />
            <Button kind="plain">{say("texts.move", { move: moveOf(operation) })}</Button>
          </Form>
        </Details>
      ))}
    </section>
  )
}

function moveOf({ name }: Operation): string {
  const move = name.slice(name.indexOf(".") + 1)
  return move === "withdrawText" ? "withdraw" : move
}

function ChairText({ text, action, taking }: { text: TextDetail; action: string } & Taking) {
  const { say } = useSaying()
  const taken = text.proposals_made.filter(({ can }) => can.take)
  return (
    <Form action={action} operation={texts.setChairText.name}>
      <Hidden name="base" value={String(text.version)} />
      <Field name="body" label={say("texts.field_chair_text")} hint={say("texts.chair_text_hint")}>
        <Textarea value={wordsFor(text, taking)} lang={text.lang} />
      </Field>
      {taken.length > 0 && (
        <Field name="proposal" label={say("texts.field_from_proposal")} optional>
          <Select
            choices={taken.map(({ id, code, body }) => ({
              value: id,
              label: `${code}: ${(body ?? "").slice(0, 60)}`,
            }))}
            value={taking?.id}
            empty={say("texts.from_none")}
          />
        </Field>
      )}
      <Button>{say("texts.set_chair_text")}</Button>
    </Form>
  )
}

/** The proposal's words if they are in the text's own language; a translation of them is the chair's to write. */
function wordsFor(text: TextDetail, taking: Proposal | undefined): string {
  return (taking?.lang === text.lang ? taking.body : null) ?? text.body
}

function MoveFields({ move, negotiation, text }: Props & { move: string }) {
  const { lang, say } = useSaying()
  const rounds = text.rounds
    .filter(({ status }) => status === "open")
    .map(({ id, number, format }) => ({
      value: id,
      label: say("texts.round_line", { number, format: say("texts.format", { format }) }),
    }))
  const parties = negotiation.participants.map(({ party }) => ({
    value: party,
    label: partyName(party, lang),
  }))
  return (
    <>
      {move === "agreeInPackage" && (
        <Field name="package" label={say("texts.field_package")}>
          <Input maxLength={120} />
        </Field>
      )}
      {(move === "refer" || move === "agreeAdReferendum") && (
        <Field name="round" label={say("texts.field_round")} optional={move !== "refer"}>
          <Select choices={rounds} empty={say("texts.from_none")} />
        </Field>
      )}
      {move === "agreeAdReferendum" && (
        <Field name="capitals" label={say("texts.field_capitals")}>
          <Select choices={parties} empty={say("texts.choose_party")} />
        </Field>
      )}
      <Field name="why" label={say("texts.field_why")} optional={move !== "park"}>
        <Input maxLength={600} />
      </Field>
      {move === "park" && (
        <Field name="until" label={say("texts.field_until")} optional>
          <Input maxLength={600} />
        </Field>
      )}
    </>
  )
}
