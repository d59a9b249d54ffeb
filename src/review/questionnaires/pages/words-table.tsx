import { languageNames } from "../../../platform/languages.ts"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Table } from "../../../platform/ui/table.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import type { QuestionPage } from "../answers.ts"

/** The words in each language; a translation that renders an older wording says so. */
export function WordsTable({ shown: { question, texts, lang: authoritative } }: { shown: QuestionPage }) {
  const { say } = useSaying()
  const own = texts.find(({ key }) => key === question.key)?.words ?? []
  return (
    <Table
      caption={say("questionnaires.words")}
      rows={own.filter(({ text }) => text !== null)}
      keyOf={({ lang }) => lang}
      columns={[
        {
          key: "lang",
          head: say("questionnaires.field_lang"),
          names: true,
          cell: ({ lang }) => <bdi lang={lang}>{languageNames[lang]}</bdi>,
        },
        {
          key: "text",
          head: say("questionnaires.field_text"),
          cell: ({ lang, text }) => (
            <bdi lang={lang} dir="auto">
              {text}
            </bdi>
          ),
        },
        {
          key: "standing",
          head: say("questionnaires.column_status"),
          cell: ({ lang, stale }) => {
            if (lang === authoritative) return <Tag>{say("questionnaires.authoritative")}</Tag>
            return stale && <Tag tone="warn">{say("questionnaires.stale")}</Tag>
          },
        },
      ]}
    />
  )
}
