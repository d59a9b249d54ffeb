import { languageNames, languages } from "../../../platform/languages.ts"
import { Checkbox } from "../../../platform/ui/checkboxes.tsx"
import { Composer } from "../../../platform/ui/composer.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
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
      <Composer
        action={`/${lang}${textPath({ negotiation: negotiation.id, text: text.id })}`}
        operation={texts.propose.name}
        name={round.id}
        field="reason"
        label={say("texts.field_reason")}
        hint={say("texts.reason_hint")}
        send={say("texts.propose")}
        circles={circleTexts(text.visible_to, speaker)}
        lang={lang}
      >
        <Hidden name="round" value={round.id} />
        <Hidden name="base" value={String(text.version)} />
        <ProposalFields words={own?.body ?? text.body} lang={own?.lang ?? text.lang} />
        <SeatField seats={negotiation.seats} />
        <Field name="on_behalf_of" label={say("texts.field_group")} optional>
          <Input maxLength={MAX_GROUP_NAME} />
        </Field>
        {!isAttributed(format) && <Checkbox name="show_to_chair" label={say("texts.show_to_chair_label")} />}
      </Composer>
    </section>
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
        <Select
          choices={languages.map((one) => ({ value: one, label: languageNames[one], lang: one }))}
          value={lang}
        />
      </Field>
      <Field name="body" label={say("texts.field_body")} hint={say("texts.body_hint")} optional>
        <Textarea value={words} lang={lang} />
      </Field>
    </>
  )
}
