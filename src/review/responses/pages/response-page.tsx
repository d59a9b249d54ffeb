import { page } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { ButtonLink } from "../../../platform/ui/button.tsx"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { historyPath } from "../../../secretariat/audit/pages/paths.ts"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { responses } from "../contract.ts"
import { taskStatuses } from "../task.ts"
import type { ResponseWork } from "../views.ts"
import { findingsPath } from "./finding-paths.ts"
import { lettersPath } from "./letter-paths.ts"
import { packagesPath } from "./package-paths.ts"
import { discussionPath } from "../../../secretariat/threads/pages/paths.ts"
import {
  checkPath,
  distributionPath,
  responsePath,
  responsesPath,
  questionPath,
  submissionPath,
  wholePath,
} from "./paths.ts"
import { ResponseTag } from "./response-tag.tsx"
import { SectionList } from "./section-list.tsx"

/** A response as its task list: what one hands over to whoever comes after. */
export const responsePage = page({
  route: responsePath,
  load: ({ call, params }) => call(responses.show, params),
  title: ({ questionnaire }) => questionnaire.title,
  View({ data }) {
    const speaker = useSaying()
    const { lang, say } = speaker
    const which = { response: data.id }
    return (
      <>
        <Breadcrumb
          crumbs={[{ href: `/${lang}${responsesPath()}`, label: say("responses.title_responses") }]}
        />
        <AudienceLine circles={data.visible_to.map((circle) => circleName(circle, speaker))} national />
        <p>
          <ResponseTag status={data.status} />{" "}
          {say("responses.of_party", { party: partyName(data.party, lang) })} ·{" "}
          {say(`responses.kind_${data.kind}`)} ·{" "}
          {say("responses.version", { version: data.questionnaire.version })}
        </p>
        <p class="hint">{say(`responses.house_${data.placement}`)}</p>
        <Progress data={data} />
        <GoOn data={data} />
        <p class="more">
          <a href={`/${lang}${checkPath(which)}`}>{say("responses.title_check")}</a>{" "}
          <a href={`/${lang}${wholePath(which)}`}>{say("responses.all_on_one_page")}</a>{" "}
          <a href={`/${lang}${packagesPath(which)}`}>{say("responses.package_title")}</a>{" "}
          <a href={`/${lang}${lettersPath(which)}`}>{say("responses.letter_title")}</a>{" "}
          <a href={`/${lang}${findingsPath(which)}`}>{say("responses.finding_title")}</a>{" "}
          {data.whole && <Within data={data} />}
          <a href={`/${lang}${historyPath({ thing: "response", id: data.id })}`}>
            {say("responses.history")}
          </a>
        </p>
        {data.sections.map((section, index) => (
          <SectionList
            key={section.key}
            response={data.id}
            section={section}
            before={data.sections[index - 1]}
          />
        ))}
      </>
    )
  },
})

/** What came back first, then what nobody has answered: the next thing to do. */
function GoOn({ data: { id, status, sections, can } }: { data: ResponseWork }) {
  const { lang, say } = useSaying()
  const tasks = sections.flatMap((section) => section.tasks)
  const next = (["returned", "in_progress", "not_started"] as const)
    .map((one) => tasks.find((task) => task.status === one))
    .find((task) => task !== undefined)
  if (status !== "draft" || !can.answer || next === undefined) return null
  return (
    <p class="buttons">
      <ButtonLink href={`/${lang}${questionPath({ response: id, question: next.question })}`}>
        {say("responses.go_on", { number: next.number })}
      </ButtonLink>
    </p>
  )
}

/** What is for the State's own people alone. */
function Within({ data }: { data: ResponseWork }) {
  const { lang, say } = useSaying()
  const which = { response: data.id }
  return (
    <>
      <a href={`/${lang}${distributionPath(which)}`}>{say("responses.title_distribution")}</a>{" "}
      <a href={`/${lang}${discussionPath({ thing: "response", subject: data.id })}`}>
        {say("responses.discussion")}
      </a>{" "}
      {data.outward && (
        <a href={`/${lang}${submissionPath({ submission: data.outward })}`}>
          {say("responses.as_submitted")}
        </a>
      )}
    </>
  )
}

/** How far the work is, in words; no bar and no percentage. */
function Progress({ data: { sections } }: { data: ResponseWork }) {
  const { say, list } = useSaying()
  const all = sections.flatMap(({ tasks }) => tasks)
  const counted = taskStatuses
    .map((status) => ({ status, count: all.filter((task) => task.status === status).length }))
    .filter(({ count }) => count > 0)
  return (
    <p>
      {say("responses.tasks", { count: all.length })}{" "}
      {list(counted.map(({ status, count }) => say("responses.tasks_in", { status, count })))}
    </p>
  )
}
