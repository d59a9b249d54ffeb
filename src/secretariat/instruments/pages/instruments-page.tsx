import { page } from "../../../platform/page.ts"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { Code } from "../../../platform/ui/unseen.tsx"
import { instruments } from "../contract.ts"
import { ReadingAid } from "./levels.tsx"
import {
  clustersPath,
  comparePath,
  instrumentPath,
  instrumentsPath,
  textsPath,
  versionsPath,
} from "./paths.ts"
import { Said } from "./said.tsx"

/** The Convention and its Protocols. */
export const instrumentsPage = page({
  route: instrumentsPath,
  nav: { key: "instruments.nav_instruments", order: 20 },
  load: ({ call }) => call(instruments.listInstruments, {}),
  title: (_, speaker) => speaker.say("instruments.title_instruments"),
  View({ data }) {
    const { lang, say, date, number } = useSaying()
    return (
      <>
        <Table
          caption={say("instruments.title_instruments")}
          captionUnseen
          rows={data.instruments}
          keyOf={({ code }) => code}
          columns={[
            {
              key: "name",
              head: say("instruments.column_name"),
              names: true,
              cell: ({ code, official }) => (
                <a href={`/${lang}${instrumentPath({ instrument: code })}`}>
                  <Said words={official} />
                </a>
              ),
            },
            { key: "code", head: say("instruments.column_code"), kind: "code", cell: ({ code }) => code },
            { key: "adopted", head: say("instruments.column_adopted"), cell: ({ adopted }) => date(adopted) },
            {
              key: "force",
              head: say("instruments.column_in_force"),
              cell: ({ in_force }) => date(in_force),
            },
            {
              key: "articles",
              head: say("instruments.column_articles"),
              kind: "number",
              cell: ({ articles }) => number(articles),
            },
          ]}
        />
        <ul>
          <li>
            <a href={`/${lang}${clustersPath()}`}>{say("instruments.title_clusters")}</a>
          </li>
          <li>
            <a href={`/${lang}${comparePath({ instrument: "TIP", with: "SOM" })}`}>
              {say("instruments.title_compare")}
            </a>
          </li>
          <li>
            <a href={`/${lang}${versionsPath()}`}>{say("instruments.title_versions")}</a>
          </li>
          {data.can.correct && (
            <li>
              <a href={`/${lang}${textsPath()}`}>{say("instruments.title_texts")}</a>
            </li>
          )}
        </ul>
        <ReadingAid />
        <p class="small quiet-text">
          {say("instruments.version")} <Code>{data.version}</Code>
        </p>
      </>
    )
  },
})
