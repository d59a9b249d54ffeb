import { page } from "../../../platform/page.ts"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { PaperLinks } from "../../../secretariat/documents/pages/paper-links.tsx"
import { Said } from "../../questionnaires/pages/said.tsx"
import { responses } from "../contract.ts"
import { briefGroups, type BriefGroup } from "../brief.ts"
import { findingsPath } from "./finding-paths.ts"
import { briefPath, checkPath } from "./paths.ts"

/** Two pages for whoever approves: what changed, what is admitted or sensitive, what waits, who will read it. */
export const briefPage = page({
  route: briefPath,
  load: ({ call, params }) => call(responses.check, params),
  title: (_, { say }) => say("responses.title_brief"),
  View({ data: check }) {
    const speaker = useSaying()
    const { lang, say, list } = speaker
    const { response, readers } = check
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
        <PaperLinks thing="response-brief" id={response.id} formats={["pdf"]} />
        <h2>{say("responses.who_will_read")}</h2>
        <p>{list(readers.map((circle) => circleName(circle, speaker)))}</p>
        <p>{say("responses.who_will_read_hint")}</p>
        <p>
          <a href={`/${lang}${findingsPath({ response: response.id })}`}>
            {say("responses.check_findings", { count: check.findings.kept })}
          </a>
        </p>
        {briefGroups(check).map((group) => (
          <Group key={group.heading} {...group} />
        ))}
      </>
    )
  },
})

function Group({ heading, lines, more }: BriefGroup) {
  const { say, sayCode } = useSaying()
  return (
    <section>
      <h2>{say(heading)}</h2>
      {lines.length === 0 && <p class="quiet-text">{say("responses.brief_none")}</p>}
      <ul>
        {lines.map(({ line, why }) => (
          <li key={line.question}>
            <bdi>{line.number}</bdi>. <Said words={line.text} />
            {why.map((key) => (
              <strong key={key}> {sayCode(key)}</strong>
            ))}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{say("responses.brief_more", { count: more })}</p>}
    </section>
  )
}
