import type { Operation } from "../../../platform/contract.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { OwnText } from "../../../platform/ui/unseen.tsx"
import { historyPath } from "../../../secretariat/audit/pages/paths.ts"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { PartName } from "../../../secretariat/threads/pages/part-name.tsx"
import { observations } from "../contract.ts"
import { OBSERVATION, type Line } from "../observation.ts"
import { CommentForm, RewordForm } from "./line-forms.tsx"
import { tones } from "./words.ts"

type Props = { line: Line; action: string }

/** One line: what it says, on which answers it rests, what the State said of it, and what the reader may do. */
export function LineCard({ line, action }: Props) {
  const { lang, say, dateTime } = useSaying()
  const { id, kind, status, party, body, comments, source_changed: changed, can } = line
  return (
    <article class="thread" id={`o-${id}`} aria-labelledby={`o-${id}-title`}>
      <header>
        <h3 id={`o-${id}-title`}>{say("observations.kind", { kind })}</h3>
        <Tag tone={tones[status]}>{say("observations.status", { status })}</Tag>
      </header>
      <p class="byline">
        <bdi>{partyName(party, lang)}</bdi>
        {changed && <Tag tone="warn">{say("observations.source_changed")}</Tag>}
        <a href={`/${lang}${historyPath({ thing: OBSERVATION, id })}`}>{say("observations.history")}</a>
      </p>
      <OwnText lang={line.lang}>{body}</OwnText>
      <Sources line={line} />
      {comments.length > 0 && (
        <>
          <h4>{say("observations.comments")}</h4>
          <ol>
            {comments.map((comment) => (
              <li key={`${comment.number} ${comment.at}`}>
                <p class="byline">
                  <strong>
                    <bdi>{partyName(comment.party, lang)}</bdi>
                  </strong>
                  <time dateTime={comment.at}>{dateTime(comment.at)}</time>
                  {comment.number < line.number && (
                    <span>{say("observations.of_wording", { number: comment.number })}</span>
                  )}
                </p>
                <OwnText lang={comment.lang}>{comment.body}</OwnText>
              </li>
            ))}
          </ol>
        </>
      )}
      <Deeds line={line} action={action} />
      {can.comment && <CommentForm line={line} action={action} />}
      {can.reword && <RewordForm line={line} action={action} />}
    </article>
  )
}

/** The answers on which it rests, each in the version that was read, and whether it has changed since. */
function Sources({ line: { sources } }: { line: Line }) {
  const { say } = useSaying()
  if (sources.length === 0) return null
  return (
    <ul>
      {sources.map(({ question, asked, version, newest }) => (
        <li key={question}>
          <PartName field={question} part={asked} />{" "}
          {newest > version
            ? say("observations.source_moved", { version, newest })
            : say("observations.source_version", { version })}
        </li>
      ))}
    </ul>
  )
}

function Deeds({ line, action }: Props) {
  const { say } = useSaying()
  const { can, source_changed: changed } = line
  const deeds: [string, Operation, boolean][] = [
    ["propose", observations.propose, can.propose],
    ["agree", observations.agree, can.agree],
    ["keep", observations.keep, can.keep],
    ["confirm", observations.confirm, can.confirm && changed],
    ["withdraw", observations.withdraw, can.withdraw],
  ]
  const open = deeds.filter(([, , may]) => may)
  if (open.length === 0) return null
  return (
    <div class="buttons">
      {open.map(([deed, operation]) => (
        <Form key={deed} action={action} operation={operation.name} name={line.id}>
          <Hidden name="observation" value={line.id} />
          <Button kind={deed === "withdraw" ? "quiet" : "plain"}>{say("observations.deed", { deed })}</Button>
        </Form>
      ))}
    </div>
  )
}
