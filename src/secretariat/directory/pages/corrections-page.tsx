import { page } from "../../../platform/page.ts"
import { Empty } from "../../../platform/ui/empty.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { directory } from "../contract.ts"
import type { PartyCorrection } from "../correction.ts"
import { partiesPath, partyPath, correctionsPath } from "./paths.ts"
import { languageName, sourceWords } from "./words.ts"

/** What this installation corrected in the shipped pack, with source and reason; each version can still be read. */
export const correctionsPage = page({
  route: correctionsPath,
  async load({ call, query }) {
    const party = query.get("party") ?? ""
    const asked = /^[A-Z]{3}$/.test(party) ? { party } : {}
    const { parties, disclaimer } = await call(directory.listParties, {})
    const names = new Map(parties.map(({ id, name }) => [id, name]))
    return { ...(await call(directory.listCorrections, asked)), names, disclaimer }
  },
  title: (_, { say }) => say("directory.title_corrections"),
  View({ data }) {
    const { lang, say } = useSaying()
    return (
      <>
        <p class="lead">{say("directory.corrections_lead")}</p>
        {data.corrections.length === 0 ? (
          <Empty sentence={say("directory.corrections_none")}>
            <a href={`/${lang}${partiesPath()}`}>{say("directory.title_parties")}</a>
          </Empty>
        ) : (
          <Corrections rows={data.corrections} names={data.names} />
        )}
        <p class="small quiet-text">{data.disclaimer}</p>
      </>
    )
  },
})

type CorrectionsProps = { rows: readonly PartyCorrection[]; names: ReadonlyMap<string, string> }

function Corrections({ rows, names }: CorrectionsProps) {
  const speaker = useSaying()
  const { lang, say, date } = speaker
  const versionOf = (row: PartyCorrection, version: number) =>
    `/${lang}${partyPath({ party: row.party }, { version: String(version) })}`
  return (
    <Table
      caption={say("directory.title_corrections")}
      captionUnseen
      rows={[...rows]}
      keyOf={({ version }) => String(version)}
      columns={[
        {
          key: "version",
          head: say("directory.column_version"),
          kind: "number",
          cell: (row) => <a href={versionOf(row, row.version)}>{row.version}</a>,
        },
        {
          key: "party",
          head: say("directory.column_name"),
          names: true,
          cell: ({ party }) => names.get(party) ?? party,
        },
        { key: "what", head: say("directory.column_what"), cell: (row) => <What row={row} /> },
        { key: "source", head: say("directory.column_source"), cell: (row) => sourceWords(row, speaker) },
        { key: "reason", head: say("directory.field_reason"), cell: ({ reason }) => <bdi>{reason}</bdi> },
        { key: "at", head: say("directory.column_date"), cell: ({ at }) => date(at) },
        {
          key: "before",
          head: say("directory.column_before"),
          cell: (row) => (
            <a href={versionOf(row, row.version - 1)}>
              {say("directory.version_before", { version: row.version - 1 })}
            </a>
          ),
        },
      ]}
    />
  )
}

function What({ row: { field, lang, text, since } }: { row: PartyCorrection }) {
  const { say, sayCode, date } = useSaying()
  if (field === "group" || lang === null) return <>{sayCode(`directory.group_${text}`)}</>
  return (
    <>
      {say(`directory.name_${field}`)}, {languageName(lang)}: <bdi lang={lang}>{text}</bdi>
      {since !== null && <p class="small quiet-text">{say("directory.span_from", { from: date(since) })}</p>}
    </>
  )
}
