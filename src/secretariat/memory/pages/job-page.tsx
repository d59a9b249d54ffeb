import { isLang, languageNames } from "../../../platform/languages.ts"
import { page, post } from "../../../platform/page.ts"
import { notFound } from "../../../platform/problem.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Pagination } from "../../../platform/ui/pagination.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { documentPath } from "../../documents/pages/paths.ts"
import { memory } from "../contract.ts"
import type { JobView } from "../views.ts"
import { JobForms } from "./job-forms.tsx"
import { translationsPath } from "../../texts/pages/paths.ts"
import { jobPath, returnPath, termBasePath, unitPath } from "./paths.ts"

const here = (output: unknown) => jobPath(output as JobView)

/** One thing in one language: its texts, those that wait first, and the ways to work on them elsewhere. */
export const jobPage = page({
  route: jobPath,
  islands: ["upload"],
  async load({ call, params, query }) {
    const { lang } = params
    if (!isLang(lang)) throw notFound()
    const from = Number(query.get("from") ?? 0)
    const all = query.get("all") === "true"
    const job = await call(memory.showJob, { ...params, lang, all, from: Number.isInteger(from) ? from : 0 })
    return { job, all, from }
  },
  title: ({ job: { kind, symbol, lang } }, { say }) =>
    say("memory.job_title", { kind, symbol: symbol ?? "", language: languageNames[lang] }),
  posts: [
    post(memory.makeFile, ({ document }) => documentPath({ document })),
    post(memory.bringBack, ({ id }) => returnPath({ return: id })),
    post(memory.approve, here),
  ],
  View({ data: { job, all, from } }) {
    const { lang, say } = useSaying()
    const link = (query: Record<string, string | undefined>) => `/${lang}${jobPath(job, query)}`
    const shown = all ? "true" : undefined
    return (
      <>
        <Breadcrumb crumbs={[{ href: `/${lang}${translationsPath()}`, label: say("memory.title_queue") }]} />
        <p>{say("memory.waiting_line", { words: job.words, of: job.of })}</p>
        <p>
          <a href={link({ all: all ? undefined : "true" })}>
            {say(all ? "memory.show_waiting" : "memory.show_all")}
          </a>
        </p>
        {job.units.length === 0 ? <Empty sentence={say("memory.none_waits")} /> : <Units job={job} />}
        <Pagination
          shown={job.units.length}
          more={job.next === null ? undefined : link({ all: shown, from: String(job.next) })}
          first={from > 0 ? link({ all: shown }) : undefined}
        />
        <JobForms job={job} />
        <p>
          <a href={`/${lang}${termBasePath({ body: job.body })}`}>{say("memory.title_terms")}</a>
        </p>
      </>
    )
  },
})

function Units({ job }: { job: JobView }) {
  const { lang, say, number } = useSaying()
  return (
    <Table
      caption={say("memory.texts")}
      rows={job.units}
      keyOf={({ key }) => key}
      columns={[
        {
          key: "label",
          head: say("memory.column_number"),
          kind: "code",
          cell: ({ label }) => label ?? "–",
        },
        {
          key: "text",
          head: say("memory.column_text"),
          names: true,
          cell: ({ key, source }) => (
            <a href={`/${lang}${unitPath({ ...job, key })}`} lang={job.from} dir="auto">
              {source.length > 120 ? `${source.slice(0, 120)}…` : source}
            </a>
          ),
        },
        {
          key: "standing",
          head: say("memory.column_standing"),
          cell: ({ standing, drafted }) =>
            drafted ? say("memory.drafted") : say("memory.standing", { standing }),
        },
        {
          key: "words",
          head: say("memory.column_words"),
          kind: "number",
          cell: ({ words }) => number(words),
        },
      ]}
    />
  )
}
