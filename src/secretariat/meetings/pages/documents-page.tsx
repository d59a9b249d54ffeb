import { languageNames, languages } from "../../../platform/languages.ts"
import { page, post } from "../../../platform/page.ts"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { partyName } from "../../directory/find-party.ts"
import { documentPath } from "../../documents/pages/paths.ts"
import { meetings } from "../contract.ts"
import type { Issue, Paper } from "../meeting.ts"
import { MeetingHead } from "./meeting-head.tsx"
import { IssueForm, PaperForm } from "./paper-forms.tsx"
import { documentsPath } from "./paths.ts"

const here = (_: unknown, { meeting = "" }: Readonly<Record<string, string>>) => documentsPath({ meeting })

/** The letters by which documents name their languages, in their order. */
const letters = { ar: "A", zh: "C", en: "E", fr: "F", ru: "R", es: "S" } as const
const columns = ["ar", "zh", "en", "fr", "ru", "es"] as const satisfies readonly (typeof languages)[number][]

/** Documents before a meeting: rows are symbols, columns are languages. */
export const meetingDocumentsPage = page({
  route: documentsPath,
  islands: ["own-time"],
  load: ({ call, params }) => call(meetings.show, params),
  title: ({ name }, { say }) => say("meetings.documents_of", { name: name.text }),
  posts: [meetings.addPaper, meetings.setIssue, meetings.word].map((one) => post(one, here)),
  View({ data: meeting }) {
    const { say } = useSaying()
    return (
      <>
        <MeetingHead meeting={meeting} tab="documents" />
        {meeting.papers.length === 0 ? (
          <p>{say("meetings.papers_none")}</p>
        ) : (
          <Table
            caption={say("meetings.tab_documents")}
            captionUnseen
            rows={meeting.papers}
            keyOf={({ id }) => id}
            columns={[
              {
                key: "symbol",
                head: say("meetings.column_symbol"),
                names: true,
                // Broken after its strokes at most: as a code it would be broken anywhere.
                cell: ({ symbol }) => <bdi dir="ltr">{symbol}</bdi>,
              },
              { key: "title", head: say("meetings.column_title"), cell: (paper) => <About paper={paper} /> },
              ...columns.map((lang) => ({
                key: lang,
                head: <abbr title={languageNames[lang]}>{letters[lang]}</abbr>,
                cell: ({ issues }: Paper) => <Issues issues={issues.filter((one) => one.lang === lang)} />,
              })),
            ]}
          />
        )}
        {meeting.can.keep && <PaperForm meeting={meeting} />}
        {meeting.can.keep && meeting.papers.length > 0 && <IssueForm meeting={meeting} />}
      </>
    )
  },
})

function About({ paper }: { paper: Paper }) {
  const { lang, say, date, dateTime } = useSaying()
  const { title, kind, stage, distribution, submitted_by, slot, word_limit, embargo, original } = paper
  const facts = [
    say("meetings.paper_kind", { kind }),
    say("meetings.paper_distribution", { distribution }),
    say("meetings.paper_stage", { stage }),
    ...(original ? [say("meetings.paper_original", { lang: original })] : []),
    ...(submitted_by ? [say("meetings.paper_by", { party: partyName(submitted_by, lang) })] : []),
    ...(slot ? [say("meetings.paper_slot", { day: date(slot) })] : []),
    ...(word_limit ? [say("meetings.paper_words", { count: word_limit })] : []),
    ...(embargo ? [say("meetings.paper_embargo", { moment: dateTime(embargo) })] : []),
  ]
  return (
    <>
      <bdi lang={title.lang}>{title.text}</bdi>
      <br />
      <small>{facts.join(" · ")}</small>
    </>
  )
}

function Issues({ issues }: { issues: readonly Issue[] }) {
  const { lang, say, date } = useSaying()
  return (
    <>
      {issues.map(({ id, kind, number, job, expected, document }) => {
        const name = say("meetings.issue", { kind, number: String(number) })
        return (
          <div key={id}>
            {document ? (
              <a href={`/${lang}${documentPath({ document })}`}>{name}</a>
            ) : (
              <>
                {name}:{" "}
                {expected
                  ? say("meetings.issue_expected", { day: date(expected) })
                  : say("meetings.issue_there")}
              </>
            )}
            {job && (
              <>
                {" "}
                <small>
                  <bdi dir="ltr">{job}</bdi>
                </small>
              </>
            )}
          </div>
        )
      })}
    </>
  )
}
