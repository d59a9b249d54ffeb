import { page } from "../../../platform/page.ts"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Pagination } from "../../../platform/ui/pagination.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { TaskList } from "../../../platform/ui/task-list.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { responses } from "../contract.ts"
import { submissionPath, submissionsPath } from "./paths.ts"

/** What States submitted and released to the reader. */
export const submissionsPage = page({
  route: submissionsPath,
  async load({ call, query }) {
    const after = query.get("after")
    return call(responses.listSubmissions, after ? { after } : {})
  },
  title: (_, { say }) => say("responses.title_submissions"),
  nav: { key: "responses.title_submissions", order: 36, signedIn: true },
  View({ data: { submissions, next } }) {
    const { lang, say, date } = useSaying()
    return (
      <>
        {submissions.length === 0 && <Empty sentence={say("responses.no_submissions")} />}
        <TaskList
          tasks={submissions.map((row) => ({
            href: `/${lang}${submissionPath({ submission: row.submission })}`,
            title: (
              <>
                <bdi>{partyName(row.party, lang)}</bdi> – {row.title}
              </>
            ),
            hint: say("responses.submitted_on", { date: date(row.at.slice(0, 10)), version: row.version }),
          }))}
        />
        <Pagination
          shown={submissions.length}
          {...(next && { more: `/${lang}${submissionsPath({ after: next })}` })}
        />
      </>
    )
  },
})
