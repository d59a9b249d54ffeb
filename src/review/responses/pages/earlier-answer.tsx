import { isolated, useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import type { Proposal } from "../before/views.ts"
import type { QuestionWork } from "../views.ts"
import { questionPath } from "./paths.ts"

type EarlierProps = { readonly work: QuestionWork; readonly proposal: Proposal }

/** An earlier answer as it is offered: how its question stands to this one and why, where it was said, and what. */
export function EarlierAnswer({ work, proposal }: EarlierProps) {
  const { lang, say, date } = useSaying()
  const { source, how, warning, aged, chosen, text, laws } = proposal
  const now = work.answers.find(({ question }) => question.key === proposal.question)
  const href = questionPath({ response: source.response, question: source.question })
  return (
    <>
      <p>
        <Tag tone={warning ? "warn" : how === "same" ? "ok" : "info"}>
          {say(`responses.before_how_${how}`, { number: now?.question.number ?? "" })}
        </Tag>{" "}
        {aged && <Tag tone="warn">{say("responses.before_aged")}</Tag>}
      </p>
      {warning && (
        <p class="small">
          <strong>
            {say("responses.before_false_twin", { from: isolated(warning.from), to: isolated(warning.to) })}
          </strong>
        </p>
      )}
      <p class="small">
        <a href={`/${lang}${href}`} lang={source.asked.lang}>
          {source.number}. {source.asked.text}
        </a>
      </p>
      <p class="small quiet-text">
        <span lang={source.title.lang}>{source.title.text}</span> · {source.version} ·{" "}
        {date(proposal.at.slice(0, 10))}
      </p>
      <Why proposal={proposal} />
      {chosen && <p>{say("responses.before_chosen", { answer: say(`questionnaires.answer_${chosen}`) })}</p>}
      {laws.length > 0 && (
        <ul>
          {laws.map(({ title, article }) => (
            <li key={`${title} ${article}`}>
              <bdi>{[title, article].filter((part) => part !== "").join(", ")}</bdi>
            </li>
          ))}
        </ul>
      )}
      {text && (
        <blockquote class="words" lang={proposal.lang} dir="auto">
          {text}
        </blockquote>
      )}
    </>
  )
}

function Why({ proposal: { why, how } }: { proposal: Proposal }) {
  const { say, list } = useSaying()
  const { provisions, same_duty, wording } = why
  return (
    <ul class="small">
      {provisions.length > 0 && (
        <li>{say("questionnaires.why_provisions", { refs: list(provisions.map(isolated)) })}</li>
      )}
      {same_duty && (
        <li>{say("questionnaires.why_same_duty", { from: same_duty.from, to: same_duty.to })}</li>
      )}
      {how === "alike" && wording.length > 0 && (
        <li>{say("questionnaires.why_wording", { words: list(wording.map(isolated)) })}</li>
      )}
    </ul>
  )
}
