import { page, post } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { Said } from "../../questionnaires/pages/said.tsx"
import { abouts } from "../../questionnaires/question.ts"
import { responses } from "../contract.ts"
import type { Findings } from "../finding/finding.ts"
import { FindingForm } from "./finding-form.tsx"
import { findingsPath } from "./finding-paths.ts"
import { FindingRow } from "./finding-row.tsx"
import { questionPath, responsePath } from "./paths.ts"

const here = (_: unknown, { response = "" }: Readonly<Record<string, string>>) => findingsPath({ response })

/** Needs, difficulties, good practices and lessons of one response, each on the answer that it rests on. */
export const findingsPage = page({
  route: findingsPath,
  load: ({ call, params }) => call(responses.listFindings, params),
  title: (_, { say }) => say("responses.finding_title"),
  posts: [
    post(responses.keepFinding, here),
    post(responses.confirmFinding, here),
    post(responses.dropFinding, here),
  ],
  View({ data }) {
    const speaker = useSaying()
    const { lang, say } = speaker
    const { response, findings, visible_to, can } = data
    const action = `/${lang}${findingsPath({ response: response.id })}`
    return (
      <>
        <Breadcrumb
          crumbs={[
            { href: `/${lang}${responsePath({ response: response.id })}`, label: say("responses.task_list") },
          ]}
        />
        <AudienceLine circles={visible_to.map((circle) => circleName(circle, speaker))} national />
        <p>{say("responses.finding_lead")}</p>
        {findings.length === 0 && <Empty sentence={say("responses.finding_empty")} />}
        {abouts.map((kind) => {
          const own = findings.filter((one) => one.kind === kind)
          if (own.length === 0) return null
          return (
            <section key={kind}>
              <h2>{say(`questionnaires.about_${kind}`)}</h2>
              {own.map((finding) => (
                <FindingRow
                  key={finding.id}
                  response={response.id}
                  finding={finding}
                  keeps={can.keep}
                  action={action}
                />
              ))}
            </section>
          )
        })}
        <Proposals data={data} action={action} />
      </>
    )
  },
})

/** Answers to questions that ask for such things: one press draws the record from the answer. */
function Proposals({ data: { response, proposals, can }, action }: { data: Findings; action: string }) {
  const { lang, say } = useSaying()
  if (proposals.length === 0 || !can.keep) return null
  return (
    <section>
      <h2>{say("responses.finding_proposals", { count: proposals.length })}</h2>
      {proposals.map(({ question, number, kind, asked, text, lang: written }) => (
        <article key={question} class="card">
          <p>
            <a href={`/${lang}${questionPath({ response: response.id, question })}`}>
              {number}. <Said words={asked} />
            </a>
          </p>
          <div class="words" lang={written} dir="auto">
            {text}
          </div>
          <Details summary={say("responses.finding_draw", { number })}>
            <FindingForm
              action={action}
              question={question}
              kind={kind}
              text={text}
              lang={written}
              provisions={[]}
            />
          </Details>
        </article>
      ))}
    </section>
  )
}
