import { page, post } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Columns } from "../../../platform/ui/columns.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { StatusTag } from "../../../platform/ui/tag.tsx"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { responses } from "../contract.ts"
import type { QuestionWork } from "../views.ts"
import { AnswerForm } from "./answer-form.tsx"
import { AnswerShown } from "./answer-shown.tsx"
import { BranchCards } from "./branch-cards.tsx"
import { Context } from "./context.tsx"
import { QuestionHistory } from "./question-history.tsx"
import { KeepOffline } from "./keep-offline.tsx"
import { questionPath, responsePath } from "./paths.ts"
import { QuestionLabel } from "./answer-fields.tsx"
import { TaskForms } from "./task-forms.tsx"
import { SaveTexts } from "./save-texts.tsx"
import { Rail } from "./rail.tsx"
import { Pedigree } from "./pedigree.tsx"
import { QuestionFindings } from "./question-findings.tsx"
import { SourceMoved } from "./source-moved.tsx"

type Saved = { readonly question: string; readonly item?: string; readonly next?: string | null }

function stay(output: unknown, { response = "" }: Readonly<Record<string, string>>): string {
  const { question, item, next } = output as Saved
  if (next) return questionPath({ response, question: next })
  return questionPath({ response, question }, item ? { item } : {})
}

/** After a deed of "Answered before" the reader is where she was. */
function stayBefore(_: unknown, { response = "", question = "" }: Readonly<Record<string, string>>): string {
  return `${questionPath({ response, question })}#before`
}

function stayLaws(_: unknown, { response = "", question = "" }: Readonly<Record<string, string>>): string {
  return `${questionPath({ response, question })}#laws`
}

function stayFindings(
  _: unknown,
  { response = "", question = "" }: Readonly<Record<string, string>>,
): string {
  return `${questionPath({ response, question })}#findings`
}

/** One question with its follow-ups: the rail, the answer, and what helps to give it. */
export const questionPage = page({
  route: questionPath,
  async load({ call, actor, params, query }) {
    const item = query.get("item")
    const which = { ...params, ...(item && { item }) }
    const work = await call(responses.showQuestion, which)
    const before = await call(responses.showBefore, which)
    const findings = await call(responses.listFindings, { ...params })
    const laws = await call(responses.listLaws, which)
    return { work, before, findings, laws, account: actor.account ?? "" }
  },
  islands: ["answer"],
  title: ({ work: { task, response } }, { say }) =>
    say("responses.title_question", { number: task.number, title: response.questionnaire.title }),
  posts: [
    post(responses.answerPage, stay),
    post(responses.choose, stay),
    post(responses.citeSource, stay),
    post(responses.handIn, stay),
    post(responses.validate, stay),
    post(responses.clearTask, stay),
    post(responses.giveBack, stay),
    post(responses.useBefore, stayBefore),
    post(responses.setAside, stayBefore),
    post(responses.offerAgain, stayBefore),
    post(responses.signUnchanged, stayBefore),
    post(responses.citeLaw, stayLaws),
    post(responses.keepFinding, stayFindings),
    post(responses.confirmFinding, stayFindings),
    post(responses.dropFinding, stayFindings),
  ],
  View({ data: { work, before, findings, laws, account } }) {
    const speaker = useSaying()
    const { lang, say } = speaker
    const { response, task, visible_to, can } = work
    return (
      <>
        <Breadcrumb
          crumbs={[
            { href: `/${lang}${responsePath({ response: response.id })}`, label: say("responses.task_list") },
          ]}
        />
        <AudienceLine circles={visible_to.map((circle) => circleName(circle, speaker))} national />
        <Columns rail={<Rail work={work} />} side={<Context work={work} before={before} laws={laws} />}>
          <p>
            <StatusTag status={task.status} />
            {task.note && <q> {task.note}</q>}
          </p>
          <Items work={work} />
          <BranchCards work={work} />
          <SourceMoved work={work} before={before} />
          <Pedigree work={work} />
          {can.answer ? <AnswerForm work={work} /> : <ReadOnly work={work} />}
          {can.answer && <SaveTexts account={account} />}
          <TaskForms work={work} />
          <QuestionFindings work={work} findings={findings} />
          <QuestionHistory work={work} />
          {can.answer && <KeepOffline />}
        </Columns>
      </>
    )
  },
})

/** Which offence, unit or territory is answered for; the summary stands first. */
function Items({ work: { response, task, items, item } }: { work: QuestionWork }) {
  const { lang, say } = useSaying()
  if (items.length === 0) return null
  const all = [{ item: "", name: say("responses.item_summary") }, ...items]
  return (
    <nav aria-label={say("responses.items")}>
      <ul class="more">
        {all.map((one) => (
          <li key={one.item}>
            <a
              href={`/${lang}${questionPath({ response: response.id, question: task.question }, one.item ? { item: one.item } : {})}`}
              aria-current={one.item === item ? "page" : undefined}
            >
              <bdi>{one.name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function ReadOnly({ work: { answers } }: { work: QuestionWork }) {
  return (
    <>
      {answers.map((answer) => (
        <section key={answer.question.key} id={answer.question.key}>
          <h2>
            <QuestionLabel answer={answer} />
          </h2>
          <AnswerShown question={answer.question} version={answer.current} />
        </section>
      ))}
    </>
  )
}
