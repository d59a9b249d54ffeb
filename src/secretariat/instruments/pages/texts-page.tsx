import { languageNames, languages } from "../../../platform/languages.ts"
import { page, post } from "../../../platform/page.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { TaskList } from "../../../platform/ui/task-list.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { instruments } from "../contract.ts"
import { MAX_TEXT_FILE } from "../texts/text-import.ts"
import { instrumentsPath, textImportPath, textsPath } from "./paths.ts"

/** Official texts: read and listed first, then applied. */
export const textsPage = page({
  route: textsPath,
  load: ({ call }) => call(instruments.listTextImports, {}),
  title: (_, speaker) => speaker.say("instruments.title_texts"),
  posts: [post(instruments.proposeTexts, ({ id }) => textImportPath({ import: id }))],
  View({ data }) {
    const { lang, say, date } = useSaying()
    return (
      <>
        <Breadcrumb
          crumbs={[{ href: `/${lang}${instrumentsPath()}`, label: say("instruments.title_instruments") }]}
        />
        <p>{say("instruments.about_texts")}</p>
        <TextsForm />
        <TaskList
          tasks={data.imports.map(({ id, source, texts, status, at }) => ({
            href: `/${lang}${textImportPath({ import: id })}`,
            title: <bdi>{source}</bdi>,
            hint: [
              say("instruments.texts_count", { count: texts }),
              say(`instruments.import_${status}`),
              date(at),
            ].join(" · "),
          }))}
        />
      </>
    )
  },
})

function TextsForm() {
  const { lang, say } = useSaying()
  return (
    <Form action={`/${lang}${textsPath()}`} operation={instruments.proposeTexts.name}>
      <Field name="content" label={say("instruments.field_content")} hint={say("instruments.hint_content")}>
        <Textarea rows={12} maxLength={MAX_TEXT_FILE} />
      </Field>
      <Field name="lang" label={say("instruments.field_lang")} optional>
        <Select
          choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
          empty={say("instruments.as_file_says")}
        />
      </Field>
      <Field name="source" label={say("instruments.field_source")} optional>
        <Input maxLength={300} />
      </Field>
      <Button>{say("instruments.preview")}</Button>
    </Form>
  )
}
