import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { OwnText } from "../../../platform/ui/unseen.tsx"
import { circleName } from "../../documents/pages/circle-name.ts"
import { threads } from "../contract.ts"
import type { Message, Thread } from "../thread.ts"
import { LanguageField } from "./language-field.tsx"
import { messageTones, sideName } from "./words.ts"

type Props = { message: Message; thread: Thread; action: string }

/** What one side said, in its own language; a draft says who sees it. */
export function MessageItem({ message, thread, action }: Props) {
  const speaker = useSaying()
  const { say, dateTime, list } = speaker
  const { id, party, author, at, words, lang, status, version, shared_with: shared } = message
  const circles = list(shared.map((circle) => circleName(circle, speaker)))
  return (
    <li id={`c-${id}`}>
      <p class="byline">
        <strong>
          <bdi>{sideName(party, speaker)}</bdi>
        </strong>
        {author && <bdi>{author}</bdi>}
        <a href={`#c-${id}`}>
          <time dateTime={at}>{dateTime(at)}</time>
        </a>
        {status !== "sent" && (
          <Tag tone={messageTones[status]}>{say("threads.message_status", { status })}</Tag>
        )}
      </p>
      {status === "draft" && <p class="hint">{say("threads.draft_private")}</p>}
      {shared.length > 0 && <p class="hint">{say("threads.shared_with", { circles })}</p>}
      {version > thread.version && <p>{say("threads.goes_with", { version })}</p>}
      {words === null ? <p>{say("threads.withdrawn")}</p> : <OwnText lang={lang}>{words}</OwnText>}
      <MessageDeeds message={message} action={action} />
    </li>
  )
}

function MessageDeeds({ message, action }: Omit<Props, "thread">) {
  const { say } = useSaying()
  const { id, can, shared_with: shared } = message
  const further = can.share.filter((kind) => !shared.some((circle) => circle.kind === kind))
  if (further.length === 0 && !can.give_back && !can.withdraw && !can.revise) return null
  return (
    <div class="buttons">
      {further.map((circle) => (
        <Form key={circle} action={action} operation={threads.share.name} name={`${id}-${circle}`}>
          <Hidden name="message" value={id} />
          <Hidden name="circle" value={circle} />
          <Button kind="plain">{say("threads.share", { circle })}</Button>
        </Form>
      ))}
      {can.give_back && (
        <Form action={action} operation={threads.giveBack.name} name={id}>
          <Hidden name="message" value={id} />
          <Button kind="quiet">{say("threads.give_back")}</Button>
        </Form>
      )}
      {can.withdraw && (
        <Form action={action} operation={threads.withdraw.name} name={id}>
          <Hidden name="message" value={id} />
          <Button kind="quiet">{say("threads.withdraw")}</Button>
        </Form>
      )}
      {can.revise && <Revise message={message} action={action} />}
    </div>
  )
}

function Revise({ message, action }: Omit<Props, "thread">) {
  const { say } = useSaying()
  return (
    <Details summary={say("threads.revise")}>
      <Form action={action} operation={threads.revise.name} name={message.id}>
        <Hidden name="message" value={message.id} />
        <Field name="words" label={say("threads.words_label")}>
          <Textarea rows={4} value={message.words ?? ""} lang={message.lang} />
        </Field>
        <LanguageField value={message.lang} />
        <Button>{say("threads.revise_save")}</Button>
      </Form>
    </Details>
  )
}
