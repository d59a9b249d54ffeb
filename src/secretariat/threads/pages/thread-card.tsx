import { Button, ButtonLink } from "../../../platform/ui/button.tsx"
import { Composer } from "../../../platform/ui/composer.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { Bdi, OwnText } from "../../../platform/ui/unseen.tsx"
import { circleName } from "../../documents/pages/circle-name.ts"
import { threads, type PlaceView } from "../contract.ts"
import type { Thread } from "../thread.ts"
import { LanguageField } from "./language-field.tsx"
import { MessageItem } from "./message-item.tsx"
import { composerHint } from "./open-form.tsx"
import { PartyField } from "./party-field.tsx"
import { PartName } from "./part-name.tsx"
import { threadPath } from "./paths.ts"
import { sideName, threadTones } from "./words.ts"

type Props = { thread: Thread; place: PlaceView; action: string }

/** One thread: of which version it speaks, who has the turn, what was said, and a place to reply. */
export function ThreadCard({ thread, place, action }: Props) {
  const speaker = useSaying()
  const { lang, say, sayCode } = speaker
  const { id, kind, status, field, part, passage, asker, answerer, onward, can } = thread
  return (
    <article class="thread" id={`t-${id}`} aria-labelledby={`t-${id}-title`}>
      <header>
        <h3 id={`t-${id}-title`}>
          <a href={`/${lang}${threadPath({ thread: id })}`}>
            {say("threads.title", { kind: say("threads.kind", { kind }), asker: sideName(asker, speaker) })}
          </a>
        </h3>
        <Tag tone={threadTones[status]}>
          {status === "asked" && answerer === null ? say("threads.open") : say("threads.status", { status })}
        </Tag>
      </header>
      {field && (
        <p>
          <PartName field={field} part={part} />
        </p>
      )}
      <p class="byline">
        <Speaks thread={thread} />
      </p>
      {passage && (
        <blockquote>
          <OwnText>{passage}</OwnText>
        </blockquote>
      )}
      <Turn thread={thread} />
      <ol>
        {thread.messages.map((message) => (
          <MessageItem key={message.id} message={message} thread={thread} action={action} />
        ))}
      </ol>
      {onward.length > 0 && (
        <p class="buttons">
          {onward.map(({ key, path }) => (
            <ButtonLink key={key} kind="plain" href={`/${lang}${path}`}>
              {sayCode(key)}
            </ButtonLink>
          ))}
        </p>
      )}
      {can.reply.length > 0 && <Reply thread={thread} place={place} action={action} />}
      {can.close && (
        <Form action={action} operation={threads.close.name} name={id}>
          <Hidden name="thread" value={id} />
          <Button kind="quiet">{say("threads.close")}</Button>
        </Form>
      )}
    </article>
  )
}

/** The thread stays with the version of which it speaks, and says so when the thing has moved on. */
function Speaks({ thread: { version, newest } }: { thread: Thread }) {
  const { say } = useSaying()
  return (
    <>
      {newest > version
        ? say("threads.moved_on", { version, newest })
        : say("threads.of_version", { version })}
    </>
  )
}

function Turn({ thread: { status, asker, answerer } }: { thread: Thread }) {
  const speaker = useSaying()
  const whose = status === "asked" ? answerer : asker
  if (answerer === null || (status !== "asked" && status !== "answered")) return null
  return (
    <p>
      {speaker.say("threads.turn")} <Bdi>{sideName(whose, speaker)}</Bdi>
    </p>
  )
}

function Reply({ thread, place, action }: Props) {
  const speaker = useSaying()
  const { lang, say } = speaker
  return (
    <Details summary={say("threads.reply")}>
      <Composer
        action={action}
        operation={threads.reply.name}
        name={thread.id}
        field="words"
        label={say("threads.reply_label")}
        hint={composerHint(say, place.cleared)}
        send={say(place.cleared ? "threads.keep_draft" : "threads.say")}
        circles={place.visible_to.map((circle) => circleName(circle, speaker))}
        national={place.national}
        lang={lang}
      >
        <Hidden name="thread" value={thread.id} />
        <PartyField sides={thread.can.reply.map((party) => ({ party }))} />
        <LanguageField />
      </Composer>
    </Details>
  )
}
