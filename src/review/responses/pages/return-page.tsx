import { page, post } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Button, Buttons } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { isolated, useSaying } from "../../../platform/ui/saying.tsx"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { responses } from "../contract.ts"
import type { ReturnView } from "../package/package.ts"
import { ComparedRow } from "./compared-row.tsx"
import { packagesPath, returnPath } from "./package-paths.ts"
import { responsePath } from "./paths.ts"

/** What a file brought, answer by answer beside what stands now: nothing is taken that was not ticked here. */
export const returnPage = page({
  route: returnPath,
  load: ({ call, params }) => call(responses.showReturn, params),
  title: (_, { say }) => say("responses.package_compare_title"),
  posts: [post(responses.takeAnswers, (_, params) => returnPath({ response: "", return: "", ...params }))],
  View({ data }) {
    const speaker = useSaying()
    const { lang, say, dateTime, list } = speaker
    const circles = data.then_visible_to.map((circle) => isolated(circleName(circle, speaker)))
    const which = { response: data.response.id }
    return (
      <>
        <Breadcrumb
          crumbs={[
            { href: `/${lang}${responsePath(which)}`, label: say("responses.task_list") },
            { href: `/${lang}${packagesPath(which)}`, label: say("responses.package_title") },
          ]}
        />
        <AudienceLine circles={[]} national />
        {circles.length > 0 && <p>{say("responses.package_then_seen", { circles: list(circles) })}</p>}
        <p>
          <bdi>{data.name}</bdi> · {dateTime(data.at)}
        </p>
        <p>{say("responses.package_unchanged", { count: data.unchanged })}</p>
        <Problems data={data} />
        <Offered data={data} />
        <Settled data={data} />
      </>
    )
  },
})

function Problems({ data: { problems } }: { data: ReturnView }) {
  const { say, sayCode } = useSaying()
  if (problems.length === 0) return null
  return (
    <Notice tone="warn" title={say("responses.package_problems", { count: problems.length })}>
      <ul>
        {problems.map(({ code, place }, index) => (
          <li key={`${code} ${index}`}>
            {sayCode(code)} {place !== "" && <bdi>{place}</bdi>}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Offered({ data }: { data: ReturnView }) {
  const { lang, say } = useSaying()
  const offered = data.answers.filter(({ how }) => how !== "same")
  if (offered.length === 0) return <p>{say("responses.package_nothing_new")}</p>
  const action = `/${lang}${returnPath({ response: data.response.id, return: data.id })}`
  return (
    <Form action={action} operation={responses.takeAnswers.name}>
      <p>{say("responses.package_tick_hint")}</p>
      {offered.map((answer, index) => (
        <ComparedRow key={answer.slot} answer={answer} index={index} ticks={data.can.take} />
      ))}
      {data.can.take && (
        <Buttons>
          <Button>{say("responses.package_take")}</Button>
        </Buttons>
      )}
    </Form>
  )
}

/** What the house says already: listed, so that nobody looks for it. */
function Settled({ data }: { data: ReturnView }) {
  const { say } = useSaying()
  const same = data.answers.filter(({ how }) => how === "same")
  if (same.length === 0) return null
  return (
    <p>
      {say("responses.package_same", { count: same.length })}{" "}
      {same.map(({ slot, question }) => (
        <>
          <bdi key={slot}>{question.number}</bdi>{" "}
        </>
      ))}
    </p>
  )
}
