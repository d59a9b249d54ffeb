import { useSaying } from "../../../platform/ui/saying.tsx"
import { Code } from "../../../platform/ui/unseen.tsx"
import { cite } from "../../../secretariat/instruments/pages/cite.ts"
import { paragraphPath } from "../../../secretariat/instruments/pages/paths.ts"
import type { QuestionView } from "../views.ts"
import { LinesToWriteOn } from "./lines-to-write-on.tsx"
import { questionPath } from "./paths.ts"
import { Said } from "./said.tsx"

type ItemProps = {
  readonly questionnaire: string
  readonly question: QuestionView
  /** The numbers of all questions, by their keys. */
  readonly numbers: ReadonlyMap<string, string>
}

/** One question as it is read in the whole: number, words, what it asks about, and beside it a second language. */
export function QuestionItem({ questionnaire, question, numbers }: ItemProps) {
  const { lang, say } = useSaying()
  const { key, number, text, beside, guidance, evidence_text, kind, when } = question
  return (
    <section id={key} class={question.depth > 0 ? "follow" : undefined}>
      <h4>
        <a href={`/${lang}${questionPath({ questionnaire, question: key })}`}>
          <Code>{number}</Code>
        </a>{" "}
        <Said words={text} />
      </h4>
      {beside && (
        <p lang={beside.lang} dir="auto">
          {beside.text}
        </p>
      )}
      {guidance && (
        <p class="hint">
          <Said words={guidance} />
        </p>
      )}
      {evidence_text && (
        <p class="hint">
          {say("questionnaires.evidence")} <Said words={evidence_text} />
        </p>
      )}
      <p class="small quiet-text">
        {say(`questionnaires.kind_${kind}`)}
        {question.over && <> · {say(`questionnaires.over_${question.over}`)}</>}
        {when && <> · {say("questionnaires.asked_when", { question: numbers.get(when.question) ?? "" })}</>}
        <Provisions refs={question.provisions} />
      </p>
      <LinesToWriteOn question={question} />
    </section>
  )
}

/** The provisions that a question asks about, each a link to its place. */
export function Provisions({ refs }: { refs: readonly string[] }) {
  const voice = useSaying()
  return (
    <>
      {refs.map((ref) => (
        <span key={ref}>
          {" · "}
          <a href={`/${voice.lang}${paragraphPath(ref)}`}>
            {cite(ref, voice)} <Code>{ref.slice(0, ref.indexOf("."))}</Code>
          </a>
        </span>
      ))}
    </>
  )
}
