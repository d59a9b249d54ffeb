import { page } from "../../../platform/page.ts"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Pagination } from "../../../platform/ui/pagination.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { TaskList } from "../../../platform/ui/task-list.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { responses } from "../contract.ts"
import { mayReceive } from "../house/find-arrival.ts"
import { receivedPath } from "./house-paths.ts"
import { submissionPath, submissionsPath } from "./paths.ts"

/** What States submitted and released to the reader. */
export const submissionsPage = page({
  route: submissionsPath,
  async load({ actor, call, query }) {
    const after = query.get("after")
    const listed = await call(responses.listSubmissions, after ? { after } : {})
    return { ...listed, receives: mayReceive(actor) }
  },
  title: (_, { say }) => say("responses.title_submissions"),
  nav: { key: "responses.title_submissions", order: 36, signedIn: true },
  View({ data: { submissions, next, receives } }) {
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
        {receives && (
          <p class="more">
            <a href={`/${lang}${receivedPath()}`}>{say("responses.received_title")}</a>
          </p>
        )}
        <Pagination
          shown={submissions.length}
          {...(next && { more: `/${lang}${submissionsPath({ after: next })}` })}
        />
      </>
    )
  },
})
