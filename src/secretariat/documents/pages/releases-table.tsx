import { Button } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import type { Release } from "../document.ts"
import { circleName } from "./circle-name.ts"

type ReleasesProps = {
  readonly releases: readonly Release[]
  /** Where a withdrawal is sent, and the operation that withdraws. */
  readonly action: string
  readonly withdraw: string
}

/** Who was let in to a thing and for how long; what a withdrawal cannot do is said beside it. */
export function ReleasesTable({ releases, action, withdraw }: ReleasesProps) {
  const speaker = useSaying()
  const { say, dateTime } = speaker
  const window = ({ not_before, until }: Release) => {
    const from = dateTime(not_before)
    if (until === null) return say("documents.window_from", { from })
    return say("documents.window_from_until", { from, until: dateTime(until) })
  }
  return (
    <>
      <p class="small">{say("documents.copies_hint")}</p>
      <Table
        caption={say("documents.releases")}
        captionUnseen
        rows={[...releases]}
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
                <Form action={action} operation={withdraw} name={release} class="inline">
                  <Hidden name="release" value={release} />
                  <Button kind="quiet" label={`${say("documents.withdraw")}: ${circleName(circle, speaker)}`}>
                    {say("documents.withdraw")}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
    </>
  )
}
