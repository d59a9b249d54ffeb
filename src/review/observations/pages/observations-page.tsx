import { page, post } from "../../../platform/page.ts"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { PaperLinks } from "../../../secretariat/documents/pages/paper-links.tsx"
import { discussionPath } from "../../../secretariat/threads/pages/paths.ts"
import { REVIEW } from "../../reviews/review.ts"
import { observations } from "../contract.ts"
import type { Line } from "../observation.ts"
import type { Observations } from "../views.ts"
import { Cited } from "./cited.tsx"
import { DraftForm } from "./draft-form.tsx"
import { LineCard } from "./line-card.tsx"
import { OutputsSection } from "./outputs-section.tsx"
import { answersPath, observationsPath } from "./paths.ts"
import { SummarySection } from "./summary-section.tsx"

const here = (_: unknown, { review = "" }: Readonly<Record<string, string>>) => observationsPath({ review })
const { draft, reword, propose, comment, agree, keep, confirm, withdraw } = observations

/** The list of observations of one review, with its summary, and what has still to be cleared. */
export const observationsPage = page({
  route: observationsPath,
  async load({ call, params, query }) {
    const list = await call(observations.list, { review: params.review })
    const [thread, question, kind] = ["thread", "question", "kind"].map((name) => query.get(name))
    return { list, asked: { thread, question, kind } }
  },
  title: ({ list }, { lang, say }) => say("observations.title", { state: partyName(list.state, lang) }),
  posts: [
    ...[draft, reword, propose, comment, agree, keep, confirm, withdraw].map((one) => post(one, here)),
    post(observations.writeSummary, here),
    post(observations.clear, here),
    post(observations.transmit, here),
  ],
  View({ data: { list, asked } }) {
    const { lang, say } = useSaying()
    const action = `/${lang}${observationsPath({ review: list.review })}`
    const discussion = discussionPath({ thing: REVIEW, subject: list.review })
    return (
      <>
        <p>{say("observations.readers")}</p>
        <p class="more">
          <a href={`/${lang}${discussion}`}>{say("observations.to_dialogue")}</a>{" "}
          <a href={`/${lang}${answersPath({ review: list.review })}`}>{say("observations.to_answers")}</a>
        </p>
        <p class="hint">{say(`observations.rule_${list.without_agreement}`)}</p>
        {list.lines.length > 0 && (
          <PaperLinks
            thing="observations"
            id={list.review}
            formats={["word", "pdf"]}
            json={`/api${observationsPath({ review: list.review })}`}
          />
        )}
        {list.lines.length === 0 && <p>{say("observations.none")}</p>}
        <Lines list={list} action={action} />
        {list.can.draft && <DraftForm list={list} action={action} asked={asked} />}
        <SummarySection list={list} action={action} />
        <OutputsSection list={list} action={action} />
      </>
    )
  },
})

/** By provision, in the order of the blueprint. */
function Lines({ list, action }: { list: Observations; action: string }) {
  const groups = [...Map.groupBy(list.lines, ({ provision }: Line) => provision)]
  return (
    <>
      {groups.map(([provision, lines]) => (
        <section key={provision} aria-labelledby={`p-${provision}`}>
          <h2 id={`p-${provision}`}>
            <Cited provision={provision} />
          </h2>
          {lines.map((line) => (
            <LineCard key={line.id} line={line} action={action} />
          ))}
        </section>
      ))}
    </>
  )
}
