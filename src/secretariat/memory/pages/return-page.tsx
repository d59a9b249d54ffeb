import { page, post } from "../../../platform/page.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Checkboxes } from "../../../platform/ui/checkboxes.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Redline } from "../../../platform/ui/redline.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { OwnText } from "../../../platform/ui/unseen.tsx"
import { memory } from "../contract.ts"
import type { ReturnView } from "../views.ts"
import { jobPath, returnPath } from "./paths.ts"

/** A file that came back, beside what stands: nothing is written until it is ticked and said. */
export const returnPage = page({
  route: returnPath,
  load: ({ call, params }) => call(memory.showReturn, params),
  title: (_, speaker) => speaker.say("memory.title_return"),
  posts: [post(memory.applyReturn, ({ id }) => returnPath({ return: id }))],
  View({ data: shown }) {
    const { lang, say } = useSaying()
    const fitting = shown.rows.filter(({ kind }) => kind === "new" || kind === "changed")
    return (
      <>
        <Breadcrumb crumbs={[{ href: `/${lang}${jobPath(shown)}`, label: say("memory.texts") }]} />
        <p>{say("memory.return_line", { fitting: fitting.length, all: shown.rows.length })}</p>
        <Rows shown={shown} />
        {shown.can.apply && fitting.length > 0 && (
          <Form action={`/${lang}${returnPath({ return: shown.id })}`} operation={memory.applyReturn.name}>
            <Checkboxes
              name="keys"
              label={say("memory.apply_label")}
              choices={fitting.map(({ key, label, source }) => ({
                value: key,
                label: `${label ?? ""} ${source.slice(0, 80)}`.trim(),
                lang: shown.from,
              }))}
              value={fitting.map(({ key }) => key)}
            />
            <Button>{say("memory.apply")}</Button>
          </Form>
        )}
      </>
    )
  },
})

const tones = { new: "info", changed: "warn", same: "ok", incomplete: "quiet", stale: "warn" } as const

/** What is the same is counted and not shown again. */
function Rows({ shown }: { shown: ReturnView }) {
  const { say } = useSaying()
  const rows = shown.rows.filter(({ kind }) => kind !== "same")
  return (
    <ul class="tasks">
      {rows.map(({ key, kind, source, source_parts, parts, target }) => (
        <li key={key}>
          <div>
            {source_parts.length > 0 ? (
              <Redline parts={source_parts} lang={shown.from} />
            ) : (
              <OwnText lang={shown.from}>{source}</OwnText>
            )}
            {parts.length > 0 ? (
              <Redline parts={parts} lang={shown.lang} />
            ) : (
              target && <OwnText lang={shown.lang}>{target}</OwnText>
            )}
          </div>
          <Tag tone={kind === "moved" || kind === "unknown" ? "quiet" : tones[kind as "new"]}>
            {say("memory.return_kind", { kind })}
          </Tag>
        </li>
      ))}
    </ul>
  )
}
