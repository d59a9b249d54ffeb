import { languageNames, languages, type Lang } from "../../../platform/languages.ts"
import { page, post } from "../../../platform/page.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { TabsAsLinks } from "../../../platform/ui/tabs-as-links.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { paperDownloadPath } from "../../documents/pages/paths.ts"
import { texts } from "../../texts/contract.ts"
import { negotiationPath } from "../../texts/pages/paths.ts"
import { meetings } from "../contract.ts"
import type { MeetingReport } from "../report.ts"
import { MeetingHead } from "./meeting-head.tsx"
import { dialoguePath, reportPath } from "./paths.ts"
import { BeginForm, DialogueForm, ParagraphForm } from "./report-forms.tsx"
import { Pieces } from "./report-pieces.tsx"

const here = (_: unknown, { meeting = "" }: Readonly<Record<string, string>>) => reportPath({ meeting })

/** The report as it grows, as it is adopted paragraph by paragraph, and as it is taken along. */
export const reportPage = page({
  route: reportPath,
  islands: ["own-time"],
  async load({ call, params, query }) {
    const asked = query.get("in")
    const lang = languages.find((one) => one === asked)
    return {
      meeting: await call(meetings.show, params),
      report: await call(meetings.showReport, { ...params, ...(lang && { lang }) }),
    }
  },
  title: ({ meeting }, { say }) => say("meetings.report_of", { name: meeting.name.text }),
  posts: [
    ...[meetings.beginReport, meetings.writeParagraph, meetings.layReport, meetings.adoptReport].map((one) =>
      post(one, here),
    ),
    post(meetings.openDialogue, ({ id }) => dialoguePath({ dialogue: id })),
    ...[texts.agree, texts.setChairText].map((one) => post(one, here)),
  ],
  View({ data: { meeting, report } }) {
    const { lang, say } = useSaying()
    return (
      <>
        <MeetingHead meeting={meeting} tab="report" />
        {!report.report && !report.can.begin && <p>{say("meetings.report_none")}</p>}
        {report.can.begin && <BeginForm meeting={meeting} />}
        {report.recommended && (
          <p>
            <a href={`/${lang}${report.recommended.path}`}>
              {say("meetings.recommended_link", { count: report.recommended.count })}
            </a>
          </p>
        )}
        {report.report && <Whole report={report} />}
        {report.can.write && <ParagraphForm meeting={meeting} />}
        {report.report?.status === "adopted" && meeting.can.keep && <DialogueForm meeting={meeting} />}
      </>
    )
  },
})

function Whole({ report }: { report: MeetingReport }) {
  const { lang, say, date } = useSaying()
  const { report: head } = report
  if (!head) return null
  const at = (one: Lang) => `/${lang}${reportPath({ meeting: report.meeting }, { in: one })}`
  const tabs = languages.map((one) => ({
    href: at(one),
    label: languageNames[one],
    current: one === report.lang,
  }))
  return (
    <>
      <p>
        <Tag tone={head.status === "adopted" ? "ok" : "info"}>
          {say("meetings.report_status", { status: head.status })}
        </Tag>{" "}
        {head.adopted && say("meetings.report_adopted_on", { day: date(head.adopted) })}
      </p>
      <TabsAsLinks label={say("meetings.field_lang")} tabs={tabs} />
      <TakeAlong report={report} />
      <p>
        <a href={`/${lang}${negotiationPath({ negotiation: head.negotiation })}`}>
          {say("meetings.report_negotiation")}
        </a>
      </p>
      <Steps report={report} />
      <article lang={report.lang} dir={report.lang === "ar" ? "rtl" : "ltr"}>
        <h2>{report.title}</h2>
        <Pieces report={report} />
      </article>
    </>
  )
}

function TakeAlong({ report }: { report: MeetingReport }) {
  const { say } = useSaying()
  return (
    <ul>
      {(["word", "pdf", "akn"] as const).map((format) => (
        <li key={format}>
          <a
            href={paperDownloadPath({ thing: "meeting", id: report.meeting, format, lang: report.lang })}
            download
          >
            {say("meetings.take_along", { format })}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Steps({ report }: { report: MeetingReport }) {
  const { lang, say } = useSaying()
  const action = `/${lang}${reportPath({ meeting: report.meeting })}`
  return (
    <>
      {report.can.lay && (
        <Form action={action} operation={meetings.layReport.name}>
          <p>{say("meetings.lay_hint")}</p>
          <Button>{say("meetings.lay_report")}</Button>
        </Form>
      )}
      {report.can.adopt && (
        <Form action={action} operation={meetings.adoptReport.name}>
          <Button>{say("meetings.adopt_report")}</Button>
        </Form>
      )}
    </>
  )
}
