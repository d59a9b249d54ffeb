import { Button } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { cite } from "../../../secretariat/instruments/pages/cite.ts"
import { responses } from "../contract.ts"
import type { FindingView, SentFinding } from "../finding/finding.ts"
import { questionPath } from "./paths.ts"

/** A need or find as it is read, by the State and by those to whom it was submitted. */
export function FindingShown({ finding }: { finding: SentFinding }) {
  const voice = useSaying()
  const { say } = voice
  const { kind, text, lang, help, priority, partner, provision } = finding
  const facts = [
    help && say(`responses.help_${help}`),
    priority && say(`responses.priority_${priority}`),
    partner && say("responses.finding_partner_is", { partner }),
    provision && cite(provision, voice),
  ].filter(Boolean)
  return (
    <>
      <p>
        <strong>{say(`questionnaires.about_${kind}`)}</strong>
        {facts.length > 0 && <> · {facts.join(" · ")}</>}
      </p>
      <div class="words" lang={lang} dir="auto">
        {text}
      </div>
    </>
  )
}

type RowProps = {
  readonly response: string
  readonly finding: FindingView
  readonly keeps: boolean
  /** The page that its forms are on. */
  readonly action: string
}

/** The same with what its State does with it: whether its answer changed, and that it still holds or is dropped. */
export function FindingRow({ response, finding, keeps, action }: RowProps) {
  const { lang, say } = useSaying()
  const { id, question, number, changed } = finding
  return (
    <article class="card">
      <FindingShown finding={finding} />
      <p class="small">
        <a href={`/${lang}${questionPath({ response, question })}`}>
          {say("responses.finding_rests", { number })}
        </a>{" "}
        {changed && <Tag tone="warn">{say("responses.finding_changed")}</Tag>}
      </p>
      {keeps && changed && (
        <Form action={action} operation={responses.confirmFinding.name} name={`confirm-${id}`}>
          <Hidden name="finding" value={id} />
          <Button kind="plain">{say("responses.finding_confirm")}</Button>
        </Form>
      )}
      {keeps && (
        <Form action={action} operation={responses.dropFinding.name} name={`drop-${id}`}>
          <Hidden name="finding" value={id} />
          <Button kind="quiet">{say("responses.finding_drop")}</Button>
        </Form>
      )}
    </article>
  )
}
