import { useSaying } from "../../../platform/ui/saying.tsx"
import { TabsAsLinks } from "../../../platform/ui/tabs-as-links.tsx"
import { threadKinds, threadStatuses, type ThreadKind, type ThreadStatus } from "../thread.ts"
import { discussionPath } from "./paths.ts"

/** What the address asks for. */
export type Filter = {
  readonly field?: string
  readonly place?: string
  readonly status?: ThreadStatus
  readonly kind?: ThreadKind
  readonly turn?: "mine"
}

type Props = { thing: string; subject: string; asked: Filter }

/** Which threads are shown: by whose turn it is, by where they stand, and by kind; each choice has an address. */
export function DiscussionFilter({ thing, subject, asked }: Props) {
  const { lang, say } = useSaying()
  const { status, kind, turn, ...rest } = asked
  const to = (filter: Filter) => `/${lang}${discussionPath({ thing, subject }, { ...rest, ...filter })}`
  const kept = kind && { kind }
  const standing = (turn && { turn }) ?? (status && { status })
  return (
    <>
      <TabsAsLinks
        label={say("threads.filter")}
        tabs={[
          { href: to({ ...kept }), label: say("threads.filter_all"), current: !status && !turn },
          {
            href: to({ ...kept, turn: "mine" }),
            label: say("threads.filter_turn"),
            current: turn === "mine",
          },
          ...threadStatuses.map((one) => ({
            href: to({ ...kept, status: one }),
            label: say("threads.status", { status: one }),
            current: status === one,
          })),
        ]}
      />
      <TabsAsLinks
        label={say("threads.kind_label")}
        tabs={[
          { href: to({ ...standing }), label: say("threads.filter_all"), current: !kind },
          ...threadKinds.map((one) => ({
            href: to({ ...standing, kind: one }),
            label: say("threads.kind", { kind: one }),
            current: kind === one,
          })),
        ]}
      />
    </>
  )
}
