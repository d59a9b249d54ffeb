import type { Operation } from "../../../platform/contract.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Composer } from "../../../platform/ui/composer.tsx"
import { Checkbox } from "../../../platform/ui/checkboxes.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { OwnText } from "../../../platform/ui/unseen.tsx"
import { texts } from "../contract.ts"
import type { Round } from "../round.ts"
import { isAttributed } from "../rules.ts"
import type { TextDetail } from "../text-detail.ts"
import type { Voice } from "../voice.ts"
import { textPath } from "./paths.ts"
import { SeatField } from "./seat-field.tsx"
import { bylineText, circleTexts } from "./words.ts"

type Props = { negotiation: string; text: TextDetail }

/** What was said of the text, each word with the version that it was said of; and a place to say more. */
export function Discussion({ negotiation, text }: Props) {
  const { lang, say } = useSaying()
  const action = `/${lang}${textPath({ negotiation, text: text.id })}`
  const speaking = text.rounds.filter(({ can }) => can.speak)
  const settled = text.can.move["reopen"] || text.status.startsWith("agreed")
  return (
    <section>
      <h2>{say("texts.discussion")}</h2>
      {text.voices.length === 0 && <p>{say("texts.discussion_none")}</p>}
      {text.voices.map((voice) => (
        <Said key={voice.id} voice={voice} action={action} />
      ))}
      {speaking.map((round) => (
        <div key={round.id}>
          <Say text={text} round={round} action={action} operation={texts.comment} />
          {round.can.object && <Say text={text} round={round} action={action} operation={texts.object} />}
          {settled && <Say text={text} round={round} action={action} operation={texts.askReopening} />}
        </div>
      ))}
    </section>
  )
}

function Said({ voice, action }: { voice: Voice; action: string }) {
  const speaker = useSaying()
  const { say } = speaker
  const { id, kind, version, body, by, status, can, lang } = voice
  return (
    <article class="thread" id={`c-${id}`} aria-labelledby={`c-${id}-by`}>
      <h3 id={`c-${id}-by`}>{bylineText(by, speaker)}</h3>
      <p>
        <Tag tone={kind === "comment" ? "quiet" : "warn"}>{say("texts.voice_kind", { kind })}</Tag>{" "}
        {say("texts.said_of", { version })} {status === "consented" && <Tag>{say("texts.consented")}</Tag>}
      </p>
      <OwnText lang={lang}>{body}</OwnText>
      {can.consent && (
        <Form action={action} operation={texts.reopen.name} name={id}>
          <Hidden name="request" value={id} />
          <Button kind="plain">{say("texts.reopen")}</Button>
        </Form>
      )}
      {can.withdraw && (
        <Form action={action} operation={texts.withdrawVoice.name} name={id}>
          <Hidden name="voice" value={id} />
          <Button kind="quiet">{say("texts.take_back")}</Button>
        </Form>
      )}
    </article>
  )
}

type SayProps = { text: TextDetail; round: Round; action: string; operation: Operation }

function Say({ text, round, action, operation }: SayProps) {
  const speaker = useSaying()
  const { lang, say } = speaker
  const deed = operation.name.slice(operation.name.indexOf(".") + 1)
  const { number, format } = round
  return (
    <Details
      summary={say("texts.say_in_round", { deed, number, format: say("texts.format", { format }) })}
      open={deed === "comment"}
    >
      <Composer
        action={action}
        operation={operation.name}
        name={round.id}
        field="words"
        label={say("texts.say_label", { deed })}
        send={say("texts.say", { deed })}
        circles={circleTexts(text.visible_to, speaker)}
        lang={lang}
      >
        <Hidden name="round" value={round.id} />
        <Hidden name="lang" value={lang} />
        <SeatField seats={text.seats} />
        {!isAttributed(format) && text.seats.length > 0 && (
          <Checkbox name="show_to_chair" label={say("texts.show_to_chair_label")} />
        )}
      </Composer>
    </Details>
  )
}
