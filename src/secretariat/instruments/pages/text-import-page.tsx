import { page, post } from "../../../platform/page.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { Code, OwnText } from "../../../platform/ui/unseen.tsx"
import { instruments } from "../contract.ts"
import type { TextImport } from "../texts/text-import.ts"
import { textImportPath, textsPath } from "./paths.ts"

/** An import line by line: what is new, what would take the place of what. */
export const textImportPage = page({
  route: textImportPath,
  load: ({ call, params }) => call(instruments.showTextImport, params),
  title: (_, speaker) => speaker.say("instruments.title_text_import"),
  posts: [post(instruments.applyTexts, ({ id }) => textImportPath({ import: id }))],
  View({ data }) {
    const { lang, say } = useSaying()
    return (
      <>
        <Breadcrumb crumbs={[{ href: `/${lang}${textsPath()}`, label: say("instruments.title_texts") }]} />
        <p>
          <bdi>{data.source}</bdi>
        </p>
        <Notice tone={data.status === "applied" ? "ok" : "info"}>
          <p>{say(data.status === "applied" ? "instruments.import_done" : "instruments.import_waits")}</p>
        </Notice>
        <Lines lines={data.lines} />
        {data.can.apply && (
          <Form
            action={`/${lang}${textImportPath({ import: data.id })}`}
            operation={instruments.applyTexts.name}
          >
            <Button>{say("instruments.apply_texts")}</Button>
          </Form>
        )}
      </>
    )
  },
})

function Lines({ lines }: Pick<TextImport, "lines">) {
  const { say } = useSaying()
  return (
    <Table
      caption={say("instruments.texts_count", { count: lines.length })}
      rows={lines}
      keyOf={({ ref, lang }) => `${ref} ${lang}`}
      columns={[
        {
          key: "ref",
          head: say("instruments.column_provision"),
          names: true,
          cell: ({ ref, lang }) => <Code>{`${ref} ${lang}`}</Code>,
        },
        {
          key: "change",
          head: say("instruments.column_change"),
          cell: ({ change }) => say(`instruments.text_${change}`),
        },
        {
          key: "text",
          head: say("instruments.official_text"),
          cell: ({ text, lang }) => <OwnText lang={lang}>{text}</OwnText>,
        },
        {
          key: "before",
          head: say("instruments.column_before"),
          cell: ({ before, lang, change }) => change === "changed" && <OwnText lang={lang}>{before}</OwnText>,
        },
      ]}
    />
  )
}
