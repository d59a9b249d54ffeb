import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { LanguageField } from "../../../secretariat/threads/pages/language-field.tsx"
import { observations } from "../contract.ts"
import { kinds } from "../observation.ts"
import type { Observations } from "../views.ts"

type Props = {
  list: Observations
  action: string
  /** From which thread or answer it is drafted. */
  asked: Readonly<Record<"thread" | "question" | "kind", string | null | undefined>>
}

/** A line is drafted for the reviewing team alone; the State reads it once it is proposed. */
export function DraftForm({ list, action, asked }: Props) {
  const { lang, say } = useSaying()
  return (
    <Details summary={say("observations.draft")} open={Boolean(asked.thread ?? asked.question)}>
      <Form action={action} operation={observations.draft.name}>
        <Hidden name="review" value={list.review} />
        {asked.thread && <Hidden name="thread" value={asked.thread} />}
        <Field name="kind" label={say("observations.kind_label")}>
          <Select
            value={asked.kind ?? undefined}
            choices={kinds.map((kind) => ({ value: kind, label: say("observations.kind", { kind }) }))}
          />
        </Field>
        <Field
          name="provision"
          label={say("observations.provision_label")}
          hint={say("observations.provision_hint")}
        >
          <Input code width={16} />
        </Field>
        <Field
          name="questions"
          label={say("observations.question_label")}
          hint={say("observations.question_hint")}
          optional
        >
          <Select
            value={asked.question ?? undefined}
            empty={say("observations.question_none")}
            choices={list.answers.map(({ question, number, text, lang }) => ({
              value: question,
              label: `${number}. ${text}`,
              lang,
            }))}
          />
        </Field>
        <Field name="body" label={say("observations.body_label")} hint={say("observations.draft_hint")}>
          <Textarea rows={4} lang={lang} />
        </Field>
        <LanguageField />
        <Button>{say("observations.draft_keep")}</Button>
      </Form>
    </Details>
  )
}
