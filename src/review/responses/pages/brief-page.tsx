import { page } from "../../../platform/page.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { Said } from "../../questionnaires/pages/said.tsx"
import { responses } from "../contract.ts"
import type { Check } from "../check-response.ts"
import { briefPath, checkPath } from "./paths.ts"

/** So many lines of one kind fit on two printed pages together with the rest. */
const MAX_LINES = 14

/** Two pages for whoever approves: admissions of gaps, what is not answered, what changed, who will read it. */
export const briefPage = page({
  route: briefPath,
  load: ({ call, params }) => call(responses.check, params),
  title: (_, { say }) => say("responses.title_brief"),
  View({ data: check }) {
    const speaker = useSaying()
    const { lang, say, list } = speaker
    const { response, lines, readers } = check
    const admitted = lines.filter(({ answer }) => answer === "no" || answer === "in_part")
    return (
      <>
        <Breadcrumb
          crumbs={[
            { href: `/${lang}${checkPath({ response: response.id })}`, label: say("responses.title_check") },
          ]}
        />
        <p>
          {response.questionnaire.title} – {partyName(response.party, lang)}
        </p>
        <h2>{say("responses.who_will_read")}</h2>
        <p>{list(readers.map((circle) => circleName(circle, speaker)))}</p>
        <p>{say("responses.who_will_read_hint")}</p>
        <Group
          heading={say("responses.brief_changes")}
          lines={lines.filter(({ change }) => change !== null)}
        />
        <Group heading={say("responses.brief_admitted")} lines={admitted} />
        <Group heading={say("responses.brief_waiting")} lines={lines.filter(({ waits }) => waits)} />
        <Group heading={say("responses.brief_gaps")} lines={lines.filter(({ gap }) => gap)} />
      </>
    )
  },
})

function Group({ heading, lines }: { heading: string; lines: Check["lines"] }) {
  const { say, sayCode } = useSaying()
  return (
    <section>
      <h2>{heading}</h2>
      {lines.length === 0 && <p class="quiet-text">{say("responses.brief_none")}</p>}
      <ul>
        {lines.slice(0, MAX_LINES).map((line) => (
          <li key={line.question}>
            <bdi>{line.number}</bdi>. <Said words={line.text} />
            {line.answer && !line.gap && ["no", "in_part"].includes(line.answer) && (
              <strong> {sayCode(`questionnaires.answer_${line.answer}`)}</strong>
            )}
          </li>
        ))}
      </ul>
      {lines.length > MAX_LINES && <p>{say("responses.brief_more", { count: lines.length - MAX_LINES })}</p>}
    </section>
  )
}
