import { Button } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { documents } from "../contract.ts"
import type { Document, Release } from "../document.ts"
import { circleName } from "./circle-name.ts"
import { documentPath } from "./paths.ts"

/** Who was let in and for how long, for those who may let in; what a withdrawal cannot do is said beside it. */
export function Releases({ document }: { document: Document }) {
  const speaker = useSaying()
  const { lang, say, dateTime } = speaker
  const action = `/${lang}${documentPath({ document: document.id })}`
  const window = ({ not_before, until }: Release) => {
    const from = dateTime(not_before)
    if (until === null) return say("documents.window_from", { from })
    return say("documents.window_from_until", { from, until: dateTime(until) })
  }
  return (
    <section>
      <h2>{say("documents.releases")}</h2>
      <p class="small">{say("documents.copies_hint")}</p>
      <Table
        caption={say("documents.releases")}
        captionUnseen
        rows={document.releases}
        keyOf={({ release }) => release}
        columns={[
          {
            key: "circle",
            head: say("documents.column_circle"),
            names: true,
            cell: ({ circle }) => circleName(circle, speaker),
          },
          { key: "window", head: say("documents.column_window"), cell: window },
          {
            key: "action",
            head: say("documents.column_action"),
            cell: ({ release, circle, can }) =>
              can.withdraw && (
                <Form
                  action={action}
                  operation={documents.withdrawRelease.name}
                  name={release}
                  class="inline"
                >
                  <Hidden name="release" value={release} />
                  <Button kind="quiet" label={`${say("documents.withdraw")}: ${circleName(circle, speaker)}`}>
                    {say("documents.withdraw")}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
    </section>
  )
}
