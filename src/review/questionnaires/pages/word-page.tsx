import { page, post } from "../../../platform/page.ts"
import { notAllowed } from "../../../platform/problem.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { FileField } from "../../../platform/ui/file-field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { questionnaires } from "../contract.ts"
import { MAX_WORD_BYTES } from "../word/limits.ts"
import type { Questionnaire } from "../views.ts"
import { draftingPath, questionnairePath, wordPath } from "./paths.ts"
import { WordRead } from "./word-read.tsx"

const MIB = 1024 * 1024

type Taken = { questionnaire: string; upload: string | null }

/** A Word file comes into a draft: its numbered paragraphs become questions, and what was not understood is listed. */
export const wordPage = page({
  route: wordPath,
  islands: ["upload"],
  async load({ call, params, query }) {
    const shown = await call(questionnaires.show, params)
    if (!shown.can.edit) throw notAllowed()
    const upload = query.get("upload")
    return { shown, read: upload ? await call(questionnaires.readWord, { ...params, upload }) : null }
  },
  title: (_, speaker) => speaker.say("questionnaires.title_word"),
  posts: [
    post(questionnaires.importWord, (output) => {
      const { questionnaire, upload } = output as Taken
      return wordPath({ questionnaire }, { upload: upload ?? undefined })
    }),
  ],
  View({ data: { shown, read } }) {
    const { lang } = useSaying()
    const which = { questionnaire: shown.id }
    return (
      <>
        <Breadcrumb crumbs={[{ href: `/${lang}${questionnairePath(which)}`, label: shown.title.text }]} />
        {read && <WordRead read={read} />}
        <Upload shown={shown} />
      </>
    )
  },
})

function Upload({ shown }: { shown: Questionnaire }) {
  const { lang, say } = useSaying()
  const which = { questionnaire: shown.id }
  const sections = shown.parts.flatMap((part) => part.sections)
  if (sections.length === 0) {
    return (
      <p>
        <a href={`/${lang}${draftingPath(which)}`}>{say("questionnaires.word_section_first")}</a>
      </p>
    )
  }
  const choices = sections.map(({ key, title }) => ({ value: key, label: title.text, lang: title.lang }))
  return (
    <Form action={`/${lang}${wordPath(which)}`} operation={questionnaires.importWord.name} files>
      <p>{say("questionnaires.word_hint_upload")}</p>
      <Field name="section" label={say("questionnaires.field_section")}>
        <Select choices={choices} />
      </Field>
      <FileField
        name="upload"
        label={say("questionnaires.field_word")}
        accept=".docx"
        limit={MAX_WORD_BYTES / MIB}
      />
      <Button>{say("questionnaires.take_word")}</Button>
    </Form>
  )
}
