import { page, post } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { SummaryList } from "../../../platform/ui/summary-list.tsx"
import { StatusTag } from "../../../platform/ui/tag.tsx"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { discussionPath } from "../../../secretariat/threads/pages/paths.ts"
import { Said } from "../../questionnaires/pages/said.tsx"
import { responses } from "../contract.ts"
import type { Check } from "../check-response.ts"
import {
  briefPath,
  checkPath,
  questionPath,
  responsePath,
  submissionPath,
  transcriptionPath,
} from "./paths.ts"
import { findingsPath } from "./finding-paths.ts"
import { ResponseTag } from "./response-tag.tsx"

const here = (output: unknown) => checkPath({ response: (output as { id: string }).id })
const sent = (output: unknown) =>
  submissionPath({ submission: (output as { submission: string }).submission })

/** Check answers: what is missing, what waits, what changed, who will read it; then clear, and submit. */
export const checkPage = page({
  route: checkPath,
  load: ({ call, params }) => call(responses.check, params),
  title: (_, { say }) => say("responses.title_check"),
  posts: [
    post(responses.clear, here),
    post(responses.reopen, here),
    post(responses.submit, sent),
    post(responses.correct, here),
    post(responses.withdraw, here),
  ],
  View({ data: check }) {
    const { lang, say } = useSaying()
    const { response, gaps, waiting, changes, cycles, standing } = check
    const which = { response: response.id }
    return (
      <>
        <Breadcrumb
          crumbs={[{ href: `/${lang}${responsePath(which)}`, label: response.questionnaire.title }]}
        />
        <p>
          <ResponseTag status={response.status} />
        </p>
        <p>
          {say("responses.gaps", { count: gaps })} {say("responses.branches_wait", { count: waiting })}
          {standing !== null && <> {say("responses.changes", { count: changes, version: standing })}</>}
          {cycles > 0 && <> {say("responses.check_cycles", { count: cycles })}</>}
        </p>
        {check.whole && <Within check={check} />}
        <Sections check={check} />
        <Steps check={check} />
        <p class="more">
          <a href={`/${lang}${briefPath(which)}`}>{say("responses.title_brief")}</a>{" "}
          {check.whole && (
            <a href={`/${lang}${transcriptionPath(which)}`}>{say("responses.transcription_title")}</a>
          )}
        </p>
      </>
    )
  },
})

/** What is for the State's own people: open threads, and what was drawn from the answers. */
function Within({ check: { response, threads, findings } }: { check: Check }) {
  const { lang, say } = useSaying()
  const which = { response: response.id }
  return (
    <p>
      <a href={`/${lang}${discussionPath({ thing: "response", subject: response.id })}`}>
        {say("responses.check_threads", { count: threads })}
      </a>{" "}
      <a href={`/${lang}${findingsPath(which)}`}>
        {say("responses.check_findings", { count: findings.kept })}
      </a>{" "}
      {findings.changed > 0 && (
        <strong>{say("responses.check_findings_changed", { count: findings.changed })}</strong>
      )}
    </p>
  )
}

/** The way on, for who may go it; each step says before it is made who will read what. */
function Steps({ check }: { check: Check }) {
  const speaker = useSaying()
  const { lang, say } = speaker
  const { response, can, readers } = check
  const action = `/${lang}${checkPath({ response: response.id })}`
  return (
    <>
      {(can.clear || can.submit) && (
        <Notice title={say("responses.who_will_read")}>
          <AudienceLine circles={readers.map((circle) => circleName(circle, speaker))} />
          <p>{say("responses.who_will_read_hint")}</p>
        </Notice>
      )}
      {can.clear && (
        <Form action={action} operation={responses.clear.name}>
          <p class="hint">{say("responses.clear_hint")}</p>
          <Button>{say("responses.clear")}</Button>
        </Form>
      )}
      {can.submit && (
        <Form action={action} operation={responses.submit.name}>
          <p class="hint">{say("responses.submit_hint")}</p>
          <Button>{say("responses.submit")}</Button>
        </Form>
      )}
      {can.reopen && (
        <Form action={action} operation={responses.reopen.name}>
          <Button kind="plain">{say("responses.reopen")}</Button>
        </Form>
      )}
      {can.correct && (
        <Form action={action} operation={responses.correct.name}>
          <p class="hint">{say("responses.correct_hint")}</p>
          <Button kind="plain">{say("responses.correct")}</Button>
        </Form>
      )}
      {can.withdraw && (
        <Details summary={say("responses.withdraw")}>
          <Form action={action} operation={responses.withdraw.name}>
            <p class="hint">{say("responses.withdraw_hint")}</p>
            <Button kind="danger">{say("responses.withdraw")}</Button>
          </Form>
        </Details>
      )}
    </>
  )
}

/** By section, as the State wrote them. */
function Sections({ check }: { check: Check }) {
  const { sections, lines } = check
  return (
    <>
      {sections.map(({ key, title }) => (
        <section key={key} aria-labelledby={key}>
          <h2 id={key}>
            <Said words={title} />
          </h2>
          <Lines check={check} lines={lines.filter(({ section }) => section === key)} />
        </section>
      ))}
    </>
  )
}

function Lines({ check: { response, can }, lines }: { check: Check; lines: Check["lines"] }) {
  const { lang, say } = useSaying()
  return (
    <SummaryList
      rows={lines.map((line) => ({
        key: (
          <>
            <bdi>{line.number}</bdi>. <Said words={line.text} />
          </>
        ),
        value: <Value line={line} />,
        action: {
          href: `/${lang}${questionPath({ response: response.id, question: line.top })}#${line.question}`,
          label: can.answer ? say("responses.change") : say("responses.read"),
          about: say("responses.question_number", { number: line.number }),
        },
      }))}
    />
  )
}

function Value({ line }: { line: Check["lines"][number] }) {
  const { say, sayCode } = useSaying()
  const { answer, gap, waits, change, cycle, threads, status } = line
  const closed = answer !== null && CLOSED.test(answer)
  return (
    <>
      {gap ? (
        <strong>{say("responses.no_answer_yet")}</strong>
      ) : closed ? (
        sayCode(`questionnaires.answer_${answer}`)
      ) : (
        say("responses.answered")
      )}{" "}
      {waits && <strong>{say("responses.branches_wait", { count: 1 })} </strong>}
      {change && <em>{say(`responses.change_${change}`)} </em>}
      {cycle && <em>{say(`responses.check_cycle_${cycle}`)} </em>}
      {threads > 0 && <strong>{say("responses.check_threads", { count: threads })} </strong>}
      <StatusTag status={status} />
    </>
  )
}

const CLOSED = /^(yes|in_part|no|not_applicable|not_available|not_provided)$/
