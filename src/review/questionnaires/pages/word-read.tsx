import type { Output } from "../../../platform/contract.ts"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import type { questionnaires } from "../contract.ts"

type Read = Output<typeof questionnaires.readWord>

/** What came of a file: the questions that are now in the draft, and every paragraph that is not. */
export function WordRead({ read: { questions, misread } }: { read: Read }) {
  const { say, sayCode, number } = useSaying()
  return (
    <>
      <Notice>
        <p>{say("questionnaires.word_taken", { taken: questions.length, misread: misread.length })}</p>
      </Notice>
      {questions.length > 0 && (
        <Table
          caption={say("questionnaires.word_understood")}
          rows={questions.map((question, index) => ({ ...question, index }))}
          keyOf={({ index }) => String(index)}
          columns={[
            {
              key: "text",
              head: say("questionnaires.field_text"),
              names: true,
              cell: ({ text }) => <bdi dir="auto">{text}</bdi>,
            },
            {
              key: "kind",
              head: say("questionnaires.field_kind"),
              cell: ({ closed }) => sayCode(`questionnaires.kind_${closed ? "closed" : "text"}`),
            },
            {
              key: "depth",
              head: say("questionnaires.word_place"),
              cell: ({ depth }) => say("questionnaires.word_depth", { depth: depth > 0 ? "follow" : "own" }),
            },
          ]}
        />
      )}
      {misread.length > 0 && (
        <Table
          caption={say("questionnaires.word_misread")}
          rows={misread}
          keyOf={({ paragraph }) => String(paragraph)}
          columns={[
            {
              key: "paragraph",
              head: say("questionnaires.word_paragraph"),
              kind: "number",
              names: true,
              cell: ({ paragraph }) => number(paragraph),
            },
            {
              key: "text",
              head: say("questionnaires.field_text"),
              cell: ({ text }) => <bdi dir="auto">{text}</bdi>,
            },
          ]}
        />
      )}
    </>
  )
}
