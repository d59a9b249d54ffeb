import { page, post } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { PaperLinks } from "../../../secretariat/documents/pages/paper-links.tsx"
import { discussionPath } from "../../../secretariat/threads/pages/paths.ts"
import { Said } from "../../questionnaires/pages/said.tsx"
import { responses } from "../contract.ts"
import type { Submission } from "../submission.ts"
import { SUBMISSION } from "../submission-host.ts"
import { AnswerShown } from "./answer-shown.tsx"
import { FindingShown } from "./finding-row.tsx"
import { checkPath, submissionPath, submissionsPath } from "./paths.ts"
import { ExchangeBox } from "./exchange-box.tsx"
import { TableLinks } from "./table-links.tsx"
import { ReceiptBox } from "./receipt-box.tsx"
import { WidenForm } from "./widen-form.tsx"

/** What a State submitted, as somebody to whom it was released reads it. */
export const submissionPage = page({
  route: submissionPath,
  islands: ["upload"],
  load({ call, params, query }) {
    const version = Number(query.get("version"))
    const asked = Number.isInteger(version) && version > 0 ? { version } : {}
    return call(responses.showSubmission, { ...params, ...asked })
  },
  title: ({ party, title }, { lang }) => `${partyName(party, lang)} – ${title}`,
  posts: [
    post(responses.widen, (_, { submission = "" }) => submissionPath({ submission })),
    post(responses.takeReceipt, (_, { submission = "" }) => submissionPath({ submission })),
  ],
  View({ data }) {
    const speaker = useSaying()
    const { lang, say, dateTime } = speaker
    return (
      <>
        <Breadcrumb
          crumbs={[{ href: `/${lang}${submissionsPath()}`, label: say("responses.title_submissions") }]}
        />
        {data.whole && (
          <AudienceLine circles={data.visible_to.map((circle) => circleName(circle, speaker))} />
        )}
        {data.status === "withdrawn" && (
          <Notice tone="warn">
            <p>{say("responses.was_withdrawn")}</p>
          </Notice>
        )}
        <p>
          {say(`responses.kind_${data.kind}`)} ·{" "}
          {say("responses.version_at", { version: data.version, at: dateTime(data.at) })}
        </p>
        {!data.whole && <p>{say("responses.in_part")}</p>}
        {data.exchange && <ExchangeBox data={data} />}
        {data.receipt && <ReceiptBox data={data} receipt={data.receipt} />}
        <Ways data={data} />
        {data.status === "standing" && <TakeAlong data={data} />}
        {data.can.widen && <WidenForm data={data} />}
        <Answers data={data} />
        <Findings data={data} />
      </>
    )
  },
})

function TakeAlong({ data: { submission: id, at, version } }: { data: Submission }) {
  const { say } = useSaying()
  return (
    <Details summary={say("responses.export")}>
      <p class="hint">{say("responses.export_hint")}</p>
      <PaperLinks
        thing="submission"
        id={id}
        formats={["word", "pdf"]}
        word={say("responses.export_word")}
        at={at}
      />
      <TableLinks thing="submission" id={id} version={version} />
    </Details>
  )
}

function Ways({ data: { submission, versions, version, response, can } }: { data: Submission }) {
  const { lang, say } = useSaying()
  return (
    <p class="more">
      {versions
        .filter((one) => one.version !== version)
        .map((one) => (
          <a
            key={one.version}
            href={`/${lang}${submissionPath({ submission }, { version: String(one.version) })}`}
          >
            {say("responses.version", { version: String(one.version) })}
          </a>
        ))}
      {can.note && (
        <a href={`/${lang}${discussionPath({ thing: SUBMISSION, subject: submission })}`}>
          {say("responses.note_completeness")}
        </a>
      )}
      {response && <a href={`/${lang}${checkPath({ response })}`}>{say("responses.own_response")}</a>}
    </p>
  )
}

/** What the State drew from its answers, to those who may read these. */
function Findings({ data: { findings } }: { data: Submission }) {
  const { say } = useSaying()
  if (findings.length === 0) return null
  return (
    <section>
      <h2>{say("responses.finding_of_submission")}</h2>
      {findings.map((finding, index) => (
        <FindingShown key={`${index} ${finding.question}`} finding={finding} />
      ))}
    </section>
  )
}

function Answers({ data: { sections } }: { data: Submission }) {
  const speaker = useSaying()
  const { say, list } = speaker
  return (
    <>
      {sections.map((section) => (
        <section key={section.key} id={section.key}>
          <h2>
            <Said words={section.title} />
          </h2>
          {section.answers.map((answer) => (
            <section key={`${answer.question.key} ${answer.item}`} id={answer.question.key}>
              <h3>
                <bdi>{answer.question.number}</bdi>. <Said words={answer.question.text} />
              </h3>
              <AnswerShown question={answer.question} version={answer} />
              {answer.source && (
                <p class="small">
                  {say("responses.source")} <bdi>{answer.source.name}</bdi>
                </p>
              )}
              {answer.audiences.length > 0 && (
                <p class="small">
                  {say("responses.also_read_by")}{" "}
                  {list(answer.audiences.map((circle) => circleName(circle, speaker)))}
                </p>
              )}
            </section>
          ))}
        </section>
      ))}
    </>
  )
}
