import { page, post } from "../../../platform/page.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Columns } from "../../../platform/ui/columns.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import type { QuestionPage } from "../answers.ts"
import { questionnaires } from "../contract.ts"
import { knownHolders } from "../question.ts"
import { ChangeForms } from "./change-forms.tsx"
import { LikeQuestions } from "./like-questions.tsx"
import { questionnairePath, questionPath } from "./paths.ts"
import { Provisions } from "./question-item.tsx"
import { Said } from "./said.tsx"
import { WordsTable } from "./words-table.tsx"

const there = (_: unknown, { questionnaire = "", question = "" }: Readonly<Record<string, string>>) =>
  questionPath({ questionnaire, question })
const whole = (_: unknown, { questionnaire = "" }: Readonly<Record<string, string>>) =>
  questionnairePath({ questionnaire })

/** One question with what helps to draft it: provisions, scope, likeness, words in six languages. */
export const questionPage = page({
  route: questionPath,
  async load({ call, params }) {
    const shown = await call(questionnaires.showQuestion, params)
    const { questions, held } = await call(questionnaires.showOverlap, params)
    return { shown, like: questions[0]?.like ?? [], held }
  },
  title: ({ shown }) => `${shown.question.number} – ${shown.questionnaire.title}`,
  posts: [
    post(questionnaires.changeQuestion, there),
    post(questionnaires.setText, there),
    post(questionnaires.judgeOverlap, there),
    post(questionnaires.moveQuestion, there),
    post(questionnaires.removeQuestion, whole),
  ],
  View({ data: { shown, like, held } }) {
    const { lang, say, sayCode, list } = useSaying()
    const { question, questionnaire } = shown
    const which = { questionnaire: questionnaire.id }
    return (
      <>
        <Breadcrumb crumbs={[{ href: `/${lang}${questionnairePath(which)}`, label: questionnaire.title }]} />
        <Columns
          side={
            <>
              <Scope shown={shown} />
              <LikeQuestions shown={shown} like={like} held={held} />
            </>
          }
        >
          <p class="lead">
            <Said words={question.text} />
          </p>
          {question.guidance && (
            <p class="hint">
              <Said words={question.guidance} />
            </p>
          )}
          <p class="small quiet-text">
            {say(`questionnaires.kind_${question.kind}`)} · {say(`questionnaires.nature_${question.nature}`)}
            {question.about && <> · {say(`questionnaires.about_${question.about}`)}</>}
            <Provisions refs={question.provisions} />
          </p>
          {question.holders && (
            <p class="small">
              {say("questionnaires.field_holders")}{" "}
              {list(
                question.holders.map((holder) =>
                  knownHolders.includes(holder) ? sayCode(`questionnaires.holder_${holder}`) : holder,
                ),
              )}
            </p>
          )}
          <WordsTable shown={shown} />
          {shown.can.edit && <ChangeForms shown={shown} />}
          <p class="more">
            {[shown.before, shown.after].map(
              (key) =>
                key !== null && (
                  <a key={key} href={`/${lang}${questionPath({ ...which, question: key })}`}>
                    {key}
                  </a>
                ),
            )}
          </p>
        </Columns>
      </>
    )
  },
})

/** What the scope check asks; it never rules. */
function Scope({ shown: { scope, provisions } }: { shown: QuestionPage }) {
  const { say } = useSaying()
  return (
    <section>
      <h2>{say("questionnaires.title_scope")}</h2>
      {provisions.map(({ ref, title, gist, lang }) => (
        <p key={ref} class="small" lang={lang}>
          <bdi dir="ltr">{ref}</bdi> {title}: {gist}
        </p>
      ))}
      {scope.map((asked) => (
        <p key={asked}>{say(`questionnaires.scope_${asked}`)}</p>
      ))}
    </section>
  )
}
