import { page } from "../../../platform/page.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { SummaryList } from "../../../platform/ui/summary-list.tsx"
import { Code } from "../../../platform/ui/unseen.tsx"
import type { Asked } from "../../../platform/contract.ts"
import { instruments } from "../contract.ts"
import type { Instrument } from "../provision.ts"
import { InstrumentFilter } from "./instrument-filter.tsx"
import { Confidence, ReadingAid } from "./levels.tsx"
import { comparePath, instrumentPath, instrumentsPath } from "./paths.ts"
import { ProvisionsTable } from "./provisions-table.tsx"
import { Source } from "./said.tsx"

/** A treaty: its articles, or of all its provisions those that the filter lets through. */
export const instrumentPage = page({
  route: instrumentPath,
  async load({ call, params, query }) {
    const filter = Object.fromEntries(
      ["text", "level", "cluster"].flatMap((name) => {
        const value = query.get(name)?.trim()
        return value ? [[name, value]] : []
      }),
    ) as Record<string, string>
    const asked = { instrument: params.instrument, ...filter } as Asked<typeof instruments.showInstrument>
    const view = await call(instruments.showInstrument, asked)
    const filtered = Object.keys(filter).length > 0
    const shown = filtered ? view.provisions : view.provisions.filter(({ parent }) => parent === null)
    return {
      view,
      filter,
      filtered,
      shown,
      others: (await call(instruments.listInstruments, {})).instruments,
    }
  },
  title: ({ view }) => view.instrument.official.text,
  View({ data }) {
    const { lang, say } = useSaying()
    const { view, filter, filtered, shown, others } = data
    return (
      <>
        <Breadcrumb
          crumbs={[{ href: `/${lang}${instrumentsPath()}`, label: say("instruments.title_instruments") }]}
        />
        <Card instrument={view.instrument} />
        <InstrumentFilter view={view} filter={filter} />
        {shown.length === 0 ? (
          <Empty sentence={say("instruments.nothing_found")} />
        ) : (
          <ProvisionsTable
            caption={say(filtered ? "instruments.caption_found" : "instruments.caption_articles", {
              count: shown.length,
            })}
            provisions={shown}
          />
        )}
        <ReadingAid />
        <h2>{say("instruments.title_compare")}</h2>
        <ul>
          {others
            .filter(({ code }) => code !== view.instrument.code)
            .map(({ code, short }) => (
              <li key={code}>
                <a href={`/${lang}${comparePath({ instrument: view.instrument.code, with: code })}`}>
                  {short}
                </a>
              </li>
            ))}
        </ul>
      </>
    )
  },
})

function Card({ instrument }: { instrument: Instrument }) {
  const { say, date, number } = useSaying()
  return (
    <SummaryList
      rows={[
        { key: say("instruments.column_code"), value: <Code>{instrument.code}</Code> },
        {
          key: say("instruments.column_adopted"),
          value: (
            <>
              {date(instrument.adopted)} · <Code>{instrument.resolution}</Code>
            </>
          ),
        },
        { key: say("instruments.column_in_force"), value: date(instrument.in_force) },
        { key: say("instruments.column_articles"), value: number(instrument.articles) },
        {
          key: say("instruments.column_source"),
          value: (
            <>
              <Source text={instrument.source} />. <Confidence code={instrument.confidence} />
            </>
          ),
        },
      ]}
    />
  )
}
