import { LanguageSelect } from "../../../platform/ui/language-select.tsx"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Checkbox, Checkboxes } from "../../../platform/ui/checkboxes.tsx"
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
import { MAX_GROUP_NAME } from "../proposal.ts"
import { proposalCodes } from "../proposal-code.ts"
import type { Round } from "../round.ts"
import { isAttributed } from "../rules.ts"
import type { TextDetail } from "../text-detail.ts"
import { textPath } from "./paths.ts"
import { SeatField } from "./seat-field.tsx"
import { circleTexts } from "./words.ts"

type Props = { negotiation: Negotiation; text: TextDetail }

/** Proposing is the text, edited: the house works out what was changed. */
export function ProposeForm({ negotiation, text }: Props) {
  const open = text.rounds.filter(({ can }) => can.propose)
  return (
    <>
      {open.map((round) => (
        <InRound key={round.id} negotiation={negotiation} text={text} round={round} />
      ))}
    </>
  )
}

function InRound({ negotiation, text, round }: Props & { round: Round }) {
  const speaker = useSaying()
  const { lang, say } = speaker
  const own = text.in_languages.find((version) => version.lang === lang)
  const { number, format } = round
  return (
    <section>
      <h2>{say("texts.propose_title", { number, format: say("texts.format", { format }) })}</h2>
      {!isAttributed(format) && <p>{say("texts.informal_hint")}</p>}
      <Form
        action={`/${lang}${textPath({ negotiation: negotiation.id, text: text.id })}`}
        operation={texts.propose.name}
        name={round.id}
        class="composer"
      >
        <AudienceLine circles={circleTexts(text.visible_to, speaker)} />
        <Hidden name="round" value={round.id} />
        <Hidden name="base" value={String(text.version)} />
        <ProposalFields words={own?.body ?? text.body} lang={own?.lang ?? text.lang} />
        <Field name="reason" label={say("texts.field_reason")} hint={say("texts.reason_hint")} optional>
          <Textarea rows={3} lang={lang} />
        </Field>
        <SeatField seats={negotiation.seats} />
        <Together negotiation={negotiation} />
        {!isAttributed(format) && negotiation.seats.length > 0 && (
          <Checkbox name="show_to_chair" label={say("texts.show_to_chair_label")} />
        )}
        <Button>{say("texts.propose")}</Button>
      </Form>
    </section>
  )
}

/** Jointly, or on behalf of a group: whoever is named here stands behind it once she has said so herself. */
function Together({ negotiation }: { negotiation: Negotiation }) {
  const { lang, say, sort } = useSaying()
  const others = negotiation.participants
    .filter((one) => negotiation.rules.rights[one.class]?.includes("propose"))
    .filter(({ party }) => negotiation.seats.every((seat) => seat.party !== party))
    .map(({ party }) => ({ value: party, label: partyName(party, lang) }))
  return (
    <Details summary={say("texts.together")}>
      <Field name="on_behalf_of" label={say("texts.field_group")} optional>
        <Input maxLength={MAX_GROUP_NAME} />
      </Field>
      {others.length > 0 && (
        <Checkboxes
          name="sponsors"
          label={say("texts.field_sponsors")}
          hint={say("texts.sponsors_hint")}
          choices={sort(others, ({ label }) => label)}
          optional
        />
      )}
    </Details>
  )
}

/** What every proposal says: what it does, in which language, and the words. */
export function ProposalFields({ words, lang }: { words: string; lang: string }) {
  const { say } = useSaying()
  return (
    <>
      <Field name="code" label={say("texts.field_code")}>
        <Select
          choices={proposalCodes.map((code) => ({ value: code, label: say("texts.code", { code }) }))}
          value="MOD"
        />
      </Field>
      <Field name="lang" label={say("texts.field_lang")}>
        <LanguageSelect value={lang} />
      </Field>
      <Field name="body" label={say("texts.field_body")} hint={say("texts.body_hint")} optional>
        <Textarea value={words} lang={lang} />
      </Field>
    </>
  )
}
