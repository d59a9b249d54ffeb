import { languageNames } from "../../../platform/languages.ts"
import { page } from "../../../platform/page.ts"
import { Empty } from "../../../platform/ui/empty.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { TaskList } from "../../../platform/ui/task-list.tsx"
import { may } from "../../access/may.ts"
import { memory } from "../contract.ts"
import { translationsPath } from "../../texts/pages/paths.ts"
import { jobPath } from "./paths.ts"

/** The queue of a translator, and what is the secretariat's to approve: how many words wait, of how many. */
export const queuePage = page({
  route: translationsPath,
  nav: { key: "memory.title_queue", order: 46, signedIn: true, may: (actor) => may(actor, "text.translate") },
  load: ({ call }) => call(memory.listJobs, {}),
  title: (_, speaker) => speaker.say("memory.title_queue"),
  View({ data: { jobs } }) {
    const { lang, say } = useSaying()
    if (jobs.length === 0) return <Empty sentence={say("memory.queue_none")} />
    return (
      <TaskList
        tasks={jobs.map((job) => ({
          href: `/${lang}${jobPath(job)}`,
          title: say("memory.job_title", {
            kind: job.kind,
            symbol: job.symbol ?? "",
            language: languageNames[job.lang],
          }),
          hint: say("memory.waiting_line", { words: job.words, of: job.of }),
        }))}
      />
    )
  },
})
