import { languageNames } from "../../../platform/languages.ts"
import { page, post } from "../../../platform/page.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Redline } from "../../../platform/ui/redline.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { OwnText } from "../../../platform/ui/unseen.tsx"
import { texts } from "../contract.ts"
import { redline } from "../redline.ts"
import { translationPath, translationsPath } from "./paths.ts"

const here = (_: unknown, { task = "" }: Readonly<Record<string, string>>) => translationPath({ task })

/** One text beside its translation; what changed in the source since is marked. */
export const translationPage = page({
  route: translationPath,
  load: ({ call, params }) => call(texts.showTranslation, params),
  title: ({ label }, speaker) => label ?? speaker.say("texts.translation"),
  posts: [post(texts.translate, here), post(texts.endTranslation, () => translationsPath())],
  View({ data: task }) {
    const { lang, say } = useSaying()
    const action = `/${lang}${translationPath({ task: task.id })}`
    const { source, rendered, translation } = task
    return (
      <>
        <p>{say("texts.task_standing", { standing: task.standing })}</p>
        <h2 lang={source.lang}>{languageNames[source.lang]}</h2>
        {rendered && rendered.number !== source.number ? (
          <Redline parts={redline(rendered.body, source.body, source.lang)} lang={source.lang} />
        ) : (
          <OwnText lang={source.lang}>{source.body}</OwnText>
        )}
        <h2 lang={task.lang}>{languageNames[task.lang]}</h2>
        {task.can.translate ? (
          <Form action={action} operation={texts.translate.name}>
            <Hidden name="follows" value={String(source.number)} />
            <Field name="body" label={say("texts.translation")}>
              <Textarea value={translation?.body ?? ""} lang={task.lang} />
            </Field>
            <Button>{say("texts.translate")}</Button>
          </Form>
        ) : (
          translation && <OwnText lang={task.lang}>{translation.body}</OwnText>
        )}
        {task.can.end && (
          <Form action={action} operation={texts.endTranslation.name}>
            <Button kind="plain">{say("texts.end_translation")}</Button>
          </Form>
        )}
      </>
    )
  },
})
