import { Button } from "../../../platform/ui/button.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { cite } from "../../../secretariat/instruments/pages/cite.ts"
import { measurePath } from "../../../secretariat/library/pages/paths.ts"
import { responses } from "../contract.ts"
import type { Laws, OfferedLaw } from "../laws/laws.ts"
import type { QuestionWork } from "../views.ts"
import { questionPath } from "./paths.ts"

type OffersProps = { readonly work: QuestionWork; readonly laws: Laws }

/** The State's own table beside the question: one press cites an article in the answer. */
export function LawOffers({ work, laws: { laws, can } }: OffersProps) {
  const voice = useSaying()
  const { lang, say, sayCode } = voice
  if (laws.length === 0) return null
  return (
    <section id="laws">
      <h2>{say("responses.laws_title")}</h2>
      {laws.map((law) => (
        <article key={`${law.measure} ${law.article} ${law.key ?? ""}`} class="card">
          <p>
            <a href={`/${lang}${measurePath({ measure: law.measure })}`}>
              <bdi lang={law.name_lang}>{law.name}</bdi>
            </a>
            , <bdi>{law.article}</bdi> · {cite(law.ref, voice)}
          </p>
          <p class="small">
            {law.number !== null && <>{say("responses.question_number", { number: law.number })} · </>}
            {sayCode(`library.status_${law.status}`)}{" "}
            {law.cited === "yes" && <Tag tone="ok">{say("responses.laws_cited")}</Tag>}
            {law.cited === "before" && <Tag tone="warn">{say("responses.laws_moved")}</Tag>}
            {!law.confirmed && <Tag tone="warn">{say("responses.laws_unconfirmed")}</Tag>}
          </p>
          {can.cite && law.key !== null && law.cited !== "yes" && (
            <CiteForm work={work} law={law} name={law.key} />
          )}
        </article>
      ))}
    </section>
  )
}

function CiteForm({ work, law, name }: { work: QuestionWork; law: OfferedLaw; name: string }) {
  const { lang, say } = useSaying()
  const { response, task, item } = work
  const which = { response: response.id, question: task.question }
  return (
    <Form
      action={`/${lang}${questionPath(which, item ? { item } : {})}`}
      operation={responses.citeLaw.name}
      name={`cite-${law.measure}-${law.article}-${name}`}
    >
      <Hidden name="key" value={name} />
      <Hidden name="item" value={item} />
      <Hidden name="measure" value={law.measure} />
      <Hidden name="article" value={law.article} />
      <Button kind="plain">
        {say(law.cited === "before" ? "responses.laws_cite_again" : "responses.laws_cite")}
      </Button>
    </Form>
  )
}
