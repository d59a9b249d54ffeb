import { page } from "../../../platform/page.ts"
import { Details } from "../../../platform/ui/details.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Redline } from "../../../platform/ui/redline.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { discussionPath } from "../../../secretariat/threads/pages/paths.ts"
import { Said } from "../../questionnaires/pages/said.tsx"
import { responses } from "../../responses/contract.ts"
import { AnswerShown } from "../../responses/pages/answer-shown.tsx"
import type { SentAnswerView } from "../../responses/submission.ts"
import { REVIEW } from "../../reviews/review.ts"
import { observations } from "../contract.ts"
import type { AnswersRead } from "../views.ts"
import { answersPath, observationsPath } from "./paths.ts"

/** The answers as the reviewing States read them: which of them changed, and the dialogue on each. */
export const answersPage = page({
  route: answersPath,
  async load({ call, params }) {
    const read = await call(observations.showAnswers, { review: params.review })
    const { submission } = read
    return { read, sent: submission && (await call(responses.showSubmission, { submission })) }
  },
  title: ({ read }, { lang, say }) =>
    say("observations.title_answers", { state: partyName(read.state, lang) }),
  View({ data: { read, sent } }) {
    const { lang, say } = useSaying()
    return (
      <>
        <p>
          <a href={`/${lang}${observationsPath({ review: read.review })}`}>{say("observations.to_list")}</a>
        </p>
        {!sent && <Empty sentence={say("observations.answers_none")} />}
        {sent &&
          sent.sections.map(({ key, title, answers }) => (
            <section key={key}>
              <h2>
                <Said words={title} />
              </h2>
              {answers.map((answer) => (
                <AnswerRead key={`${answer.question.key} ${answer.item}`} read={read} answer={answer} />
              ))}
            </section>
          ))}
      </>
    )
  },
})

/** One answer with what is new in it, and the ways to the dialogue and to a line of the list. */
function AnswerRead({ read, answer }: { read: AnswersRead; answer: SentAnswerView }) {
  const { lang, say } = useSaying()
  const { question, item } = answer
  const found = read.answers.find((one) => one.question === question.key && one.item === item)
  const dialogue = discussionPath({ thing: REVIEW, subject: read.review }, { field: question.key })
  const line = observationsPath({ review: read.review }, { question: question.key })
  return (
    <section id={question.key}>
      <h3>
        <bdi>{question.number}</bdi>. <Said words={question.text} />
      </h3>
      {found && found.version > 1 && (
        <Tag tone="info">{say("observations.answer_changed", { version: found.version })}</Tag>
      )}
      <AnswerShown question={question} version={answer} />
      {found?.redline && (
        <Details summary={say("observations.whats_new")}>
          <Redline parts={found.redline} lang={found.lang} />
        </Details>
      )}
      <p>
        <a href={`/${lang}${dialogue}`}>{say("observations.threads_of", { count: found?.threads ?? 0 })}</a> ·{" "}
        <a href={`/${lang}${line}`}>{say("observations.line_from")}</a>
      </p>
    </section>
  )
}
