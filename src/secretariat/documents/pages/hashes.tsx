import { Fragment } from "preact"
import { Details } from "../../../platform/ui/details.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { SummaryList } from "../../../platform/ui/summary-list.tsx"
import { Code } from "../../../platform/ui/unseen.tsx"
import type { Document } from "../document.ts"

/** What proves that a file is the one that was here; all that stays of an erased one. */
export function Hashes({ document }: { document: Document }) {
  const { say, number } = useSaying()
  return (
    <Details summary={say("documents.column_hash")} open={document.status === "withdrawn"}>
      <SummaryList
        rows={document.versions.map((version) => ({
          key: `${say("documents.column_version")} ${number(version.number)}`,
          value: <Hash text={version.sha256} />,
        }))}
      />
    </Details>
  )
}

/** Sixty-four digits that may break anywhere between eight, and are copied whole. */
function Hash({ text }: { text: string }) {
  return (
    <Code>
      {text.match(/.{1,8}/g)?.map((part, index) => (
        <Fragment key={index}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </Code>
  )
}
