import { page, post } from "../../../platform/page.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { ButtonLink } from "../../../platform/ui/button.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { Code } from "../../../platform/ui/unseen.tsx"
import { instruments } from "../contract.ts"
import type { Version } from "../version.ts"
import { CorrectionsTable } from "./corrections-table.tsx"
import { correctionPath, instrumentsPath, versionsPath } from "./paths.ts"
import { TakeShipped } from "./take-shipped-form.tsx"

/** The versions of the pack, the rows that this installation has corrected, and what a newer shipped pack brings. */
export const versionsPage = page({
  route: versionsPath,
  async load({ call }) {
    return {
      ...(await call(instruments.listVersions, {})),
      ...(await call(instruments.listCorrections, {})),
      comparison: await call(instruments.compareShipped, {}),
    }
  },
  title: (_, speaker) => speaker.say("instruments.title_versions"),
  posts: [post(instruments.takeShipped, () => versionsPath())],
  View({ data }) {
    const { lang, say } = useSaying()
    return (
      <>
        <Breadcrumb
          crumbs={[{ href: `/${lang}${instrumentsPath()}`, label: say("instruments.title_instruments") }]}
        />
        <p>{say("instruments.about_versions")}</p>
        {data.comparison.waiting && (
          <Notice>
            <p>{say("instruments.newer_waits")}</p>
          </Notice>
        )}
        {data.can.correct && (
          <p>
            <ButtonLink href={`/${lang}${correctionPath()}`}>
              {say("instruments.title_correction")}
            </ButtonLink>
          </p>
        )}
        <Versions versions={data.versions} />
        <h2>{say("instruments.caption_corrections")}</h2>
        {data.corrections.length === 0 ? (
          <Empty sentence={say("instruments.no_corrections")} />
        ) : (
          <CorrectionsTable corrections={data.corrections} comparison={data.comparison} />
        )}
        {data.comparison.can.take && <TakeShipped comparison={data.comparison} />}
      </>
    )
  },
})

function Versions({ versions }: { versions: readonly Version[] }) {
  const { say, number, date } = useSaying()
  return (
    <Table
      caption={say("instruments.title_versions")}
      captionUnseen
      rows={[...versions]}
      keyOf={(version) => String(version.number)}
      columns={[
        {
          key: "number",
          head: say("instruments.column_number"),
          kind: "number",
          names: true,
          cell: (version) => number(version.number),
        },
        { key: "id", head: say("instruments.version"), kind: "code", cell: ({ id }) => <Code>{id}</Code> },
        {
          key: "kind",
          head: say("instruments.column_kind"),
          cell: ({ kind, current }) =>
            [
              say(`instruments.version_${kind}`),
              ...(current ? [say("instruments.version_current")] : []),
            ].join(" · "),
        },
        {
          key: "reason",
          head: say("instruments.field_reason"),
          cell: ({ reason, source }) => (
            <>
              <bdi>{reason}</bdi> {source && <bdi class="small quiet-text">{source}</bdi>}
            </>
          ),
        },
        { key: "at", head: say("instruments.column_at"), cell: ({ at }) => at && date(at) },
      ]}
    />
  )
}
