import { page } from "../../../platform/page.ts"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Pagination } from "../../../platform/ui/pagination.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { recommendations } from "../contract.ts"
import type { RecommendationRow } from "../recommendation.ts"
import { ownReportPath, recommendationPath, recommendationsPath } from "./paths.ts"

const uuid = /^[0-9a-f-]{36}$/

/** What bodies recommended; beside each, where the reader's own State stands and nobody else's. */
export const recommendationsPage = page({
  route: recommendationsPath,
  nav: { key: "recommendations.nav", order: 45, signedIn: true },
  async load({ call, query }) {
    const meeting = query.get("meeting") ?? undefined
    const after = query.get("after") ?? undefined
    const asked = {
      ...(meeting && uuid.test(meeting) && { meeting }),
      ...(after && uuid.test(after) && { after }),
    }
    return { ...(await call(recommendations.list, asked)), ...asked }
  },
  title: (_, { say }) => say("recommendations.nav"),
  View({ data }) {
    const { lang, say } = useSaying()
    const { meeting } = data
    const groups = [...Map.groupBy(data.recommendations, (one) => one.meeting)]
    return (
      <>
        <p>{say("recommendations.lead")}</p>
        {data.parties.map((party) => (
          <p key={party}>
            <a href={`/${lang}${ownReportPath({ party }, { meeting })}`}>
              {say("recommendations.draft_report", { state: partyName(party, lang) })}
            </a>
          </p>
        ))}
        {groups.length === 0 && <Empty sentence={say("recommendations.empty")} />}
        {groups.map(([id, rows]) => (
          <section key={id}>
            <h2>{rows[0] && <Heading row={rows[0]} />}</h2>
            <ul>
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </ul>
          </section>
        ))}
        <Pagination
          shown={data.recommendations.length}
          more={data.next ? `/${lang}${recommendationsPath({ meeting, after: data.next })}` : undefined}
          first={data.after ? `/${lang}${recommendationsPath({ meeting })}` : undefined}
        />
      </>
    )
  },
})

function Heading({ row }: { row: RecommendationRow }) {
  const { date } = useSaying()
  return (
    <>
      <bdi>{row.body_name}</bdi>
      {row.adopted && <> · {date(row.adopted)}</>}
      {row.symbol && (
        <>
          {" "}
          · <bdi dir="ltr">{row.symbol}</bdi>
        </>
      )}
    </>
  )
}

function Row({ row }: { row: RecommendationRow }) {
  const { lang, say } = useSaying()
  return (
    <li>
      <a href={`/${lang}${recommendationPath({ recommendation: row.id })}`}>
        {say("recommendations.number", { number: String(row.number) })}
      </a>{" "}
      {row.own && <Tag tone="info">{say("recommendations.own_status", { status: row.own })}</Tag>}
      <p lang={row.words.lang} dir="auto">
        {row.words.text}
      </p>
    </li>
  )
}
