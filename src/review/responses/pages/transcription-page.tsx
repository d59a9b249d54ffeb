import { page, post } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Empty } from "../../../platform/ui/empty.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { Said } from "../../questionnaires/pages/said.tsx"
import { responses } from "../contract.ts"
import type { Transcription } from "../transcription/transcription.ts"
import { checkPath, responsePath, transcriptionPath } from "./paths.ts"
import { SectionHead } from "./section-head.tsx"
import { TranscribedEntry } from "./transcribed-entry.tsx"

/** After a tick the reader is back at the question that she ticked. */
const back = (output: unknown, params: Readonly<Record<string, string>>) =>
  transcriptionPath({ response: params["response"] ?? (output as Transcription).response.id })

/** The cleared answers in the official form's order, to be entered in another system field by field. */
export const transcriptionPage = page({
  route: transcriptionPath,
  islands: ["copy"],
  load: ({ call, params }) => call(responses.showTranscription, params),
  title: (_, { say }) => say("responses.transcription_title"),
  posts: [post(responses.tickEntered, back), post(responses.untickEntered, back)],
  View({ data }) {
    const speaker = useSaying()
    const { lang, say } = speaker
    const { response, ready, sections, count, done } = data
    const which = { response: response.id }
    return (
      <>
        <Breadcrumb
          crumbs={[{ href: `/${lang}${responsePath(which)}`, label: response.questionnaire.title }]}
        />
        <AudienceLine circles={data.visible_to.map((circle) => circleName(circle, speaker))} national />
        <p>{say("responses.transcription_lead")}</p>
        {ready ? (
          <p>
            <strong>{say("responses.transcription_progress", { done, count })}</strong>
          </p>
        ) : (
          <Empty sentence={say("responses.transcription_not_cleared")}>
            <a href={`/${lang}${checkPath(which)}`}>{say("responses.title_check")}</a>
          </Empty>
        )}
        <output class="unseen" data-copied={say("responses.copied")} />
        {sections.map((section, index) => (
          <section key={section.title.text}>
            <SectionHead section={section} before={sections[index - 1]} />
            {section.lines.map((line) => (
              <Line key={line.question.key} data={data} line={line} />
            ))}
          </section>
        ))}
      </>
    )
  },
})

type Lines = Transcription["sections"][number]["lines"]

function Line({ data, line: { question, entries } }: { data: Transcription; line: Lines[number] }) {
  return (
    <section id={question.key} class={question.depth > 0 ? "follow" : undefined}>
      <h4>
        <bdi>{question.number}</bdi>. <Said words={question.text} />
      </h4>
      {entries.map((entry) => (
        <TranscribedEntry key={entry.item} data={data} question={question} entry={entry} />
      ))}
    </section>
  )
}
