import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { OwnText } from "../../../platform/ui/unseen.tsx"
import { LanguageField } from "../../../secretariat/threads/pages/language-field.tsx"
import { observations } from "../contract.ts"
import type { Observations } from "../views.ts"

type Props = { list: Observations; action: string }

/** The summary, with its length against what the procedure allows. */
export function SummarySection({ list, action }: Props) {
  const { say } = useSaying()
  const { summary } = list
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{say("observations.summary")}</h2>
      {summary === null ? (
        <p>{say("observations.summary_none")}</p>
      ) : (
        <>
          <p>
            {say("observations.summary_words", { words: summary.words, budget: summary.budget })}{" "}
            {summary.words > summary.budget && <Tag tone="warn">{say("observations.over_budget")}</Tag>}
          </p>
          <OwnText lang={summary.lang}>{summary.body}</OwnText>
        </>
      )}
      {list.can.summarize && (
        <Details summary={say("observations.summary_write")}>
          <Form action={action} operation={observations.writeSummary.name}>
            <Hidden name="review" value={list.review} />
            {summary && <Hidden name="number" value={String(summary.number)} />}
            <Field name="body" label={say("observations.summary_label")}>
              <Textarea rows={12} value={summary?.body} {...(summary && { lang: summary.lang })} />
            </Field>
            <LanguageField {...(summary && { value: summary.lang })} />
            <Button>{say("observations.summary_save")}</Button>
          </Form>
        </Details>
      )}
    </section>
  )
}
