import { page, post } from "../../../platform/page.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Checkbox } from "../../../platform/ui/checkboxes.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Pagination } from "../../../platform/ui/pagination.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { TabsAsLinks } from "../../../platform/ui/tabs-as-links.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { meetingPath } from "../../meetings/pages/paths.ts"
import { readings } from "../contract.ts"
import { parts } from "../reading.ts"
import type { Reading } from "../views.ts"
import { EntryRow } from "./entry-row.tsx"
import { Findings } from "./findings.tsx"
import { readingPath, readingsPath } from "./paths.ts"

const here = (_: unknown, { reading = "" }: Readonly<Record<string, string>>) => readingPath({ reading })

/** What was read of a report, each fact beside its source; a person corrects it and takes it into the meeting. */
export const readingPage = page({
  route: readingPath,
  load({ call, params, query }) {
    const part = parts.find((one) => one === query.get("part"))
    const from = Number.parseInt(query.get("from") ?? "", 10)
    return call(readings.show, { ...params, ...(part && { part }), ...(from > 0 && { from }) })
  },
  title: ({ title, name }) => title ?? name,
  titleLang: ({ title, lang }) => (title ? lang : ""),
  posts: [
    post(readings.correct, here),
    post(readings.take, ({ meeting }) => meetingPath({ meeting })),
    post(readings.discard, () => readingsPath()),
  ],
  View({ data: reading }) {
    const { lang, say } = useSaying()
    const at = (part: Reading["part"], from?: number) =>
      `/${lang}${readingPath({ reading: reading.id }, { part, ...(from && { from: String(from) }) })}`
    return (
      <>
        <p>
          <Tag tone={reading.status === "taken" ? "ok" : "info"}>
            {say("readings.status", { status: reading.status })}
          </Tag>{" "}
          <bdi>{reading.name}</bdi> · {say("readings.paragraphs", { count: reading.paragraphs })}
        </p>
        {reading.meeting && (
          <p>
            <a href={`/${lang}${meetingPath({ meeting: reading.meeting })}`}>{say("readings.to_meeting")}</a>
          </p>
        )}
        <Steps reading={reading} />
        <Findings reading={reading} />
        <h2>{say("readings.facts")}</h2>
        <p>{say("readings.facts_lead")}</p>
        <TabsAsLinks
          label={say("readings.parts")}
          tabs={reading.counts.map(({ part, count }) => ({
            href: at(part),
            label: say("readings.part_count", { part, count }),
            current: part === reading.part,
          }))}
        />
        {reading.entries.length === 0 && <p>{say("readings.part_empty")}</p>}
        {reading.entries.map((entry) => (
          <EntryRow key={entry.key} reading={reading} entry={entry} />
        ))}
        <Pagination
          shown={reading.entries.length}
          more={reading.next === null ? undefined : at(reading.part, reading.next)}
        />
      </>
    )
  },
})

function Steps({ reading }: { reading: Reading }) {
  const { lang, say } = useSaying()
  const action = `/${lang}${readingPath({ reading: reading.id })}`
  if (!reading.can.take) return null
  return (
    <>
      <Form action={action} operation={readings.take.name}>
        <p>{say("readings.take_hint")}</p>
        <Checkbox name="open" label={say("readings.field_open")} hint={say("readings.open_hint")} />
        <Button>{say("readings.take")}</Button>
      </Form>
      <Form action={action} operation={readings.discard.name}>
        <Button kind="quiet">{say("readings.discard")}</Button>
      </Form>
    </>
  )
}
