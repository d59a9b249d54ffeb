import { isLang, languageNames } from "../../../platform/languages.ts"
import { page } from "../../../platform/page.ts"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { SummaryList } from "../../../platform/ui/summary-list.tsx"
import { outbox } from "../contract.ts"
import type { LetterCard } from "../letter.ts"
import { letterPath, lettersPath } from "./paths.ts"

/** One letter, in the reader's own language; its receiver gets it in hers. */
export const letterPage = page({
  route: letterPath,
  load: ({ call, params }) => call(outbox.show, params),
  title: ({ to }, { say }) => say("outbox.title_letter", { to }),
  View({ data }) {
    const { lang, say, dateTime } = useSaying()
    const { to, status, at, sent, tries, refusal } = data
    const rows = [
      { key: say("outbox.field_to"), value: <bdi dir="ltr">{to}</bdi> },
      {
        key: say("outbox.field_lang"),
        value: <bdi lang={data.lang}>{isLang(data.lang) ? languageNames[data.lang] : data.lang}</bdi>,
      },
      { key: say("outbox.field_status"), value: say(`outbox.status_${status}`) },
      { key: say("outbox.field_at"), value: dateTime(at) },
      ...(sent ? [{ key: say("outbox.field_sent"), value: dateTime(sent) }] : []),
      ...(tries > 0 ? [{ key: say("outbox.field_tries"), value: String(tries) }] : []),
      ...(refusal ? [{ key: say("outbox.field_refusal"), value: <bdi dir="ltr">{refusal}</bdi> }] : []),
    ]
    return (
      <>
        <SummaryList rows={rows} />
        <Content letter={data} />
        <p>
          <a href={`/${lang}${lettersPath()}`}>{say("outbox.back")}</a>
        </p>
      </>
    )
  },
})

function Content({ letter: { content } }: { letter: LetterCard }) {
  const { say, sayCode } = useSaying()
  if (!content) return <p>{say("outbox.hidden_why")}</p>
  const body = sayCode(content.body, content.values)
  return (
    <section>
      <h2>{sayCode(content.subject, content.values)}</h2>
      {body.split("\n\n").map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {Object.values(content.values).includes("…") && <p>{say("outbox.links_out")}</p>}
    </section>
  )
}
