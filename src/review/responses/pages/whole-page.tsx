import { page } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { PaperLinks } from "../../../secretariat/documents/pages/paper-links.tsx"
import { paperDownloadPath } from "../../../secretariat/documents/pages/paths.ts"
import { responses } from "../contract.ts"
import { QuestionLabel } from "./answer-fields.tsx"
import { AnswerShown } from "./answer-shown.tsx"
import { TableLinks } from "./table-links.tsx"
import { questionPath, responsePath, wholePath } from "./paths.ts"
import { SectionHead } from "./section-head.tsx"

/** All questions with their answers on one page: to read, to search, to print. */
export const wholePage = page({
  route: wholePath,
  load: ({ call, params }) => call(responses.showWhole, params),
  title: ({ response }) => response.questionnaire.title,
  View({ data: { response, sections, visible_to } }) {
    const speaker = useSaying()
    const { lang, say } = speaker
    const which = { response: response.id }
    return (
      <>
        <Breadcrumb
          crumbs={[{ href: `/${lang}${responsePath(which)}`, label: say("responses.task_list") }]}
        />
        <AudienceLine circles={visible_to.map((circle) => circleName(circle, speaker))} national />
        <p>{say("responses.of_party", { party: partyName(response.party, lang) })}</p>
        <Details summary={say("responses.export")}>
          <p class="hint">{say("responses.export_hint")}</p>
          <PaperLinks
            thing="response"
            id={response.id}
            formats={["word", "pdf"]}
            word={say("responses.export_word")}
          />
          <TableLinks thing="response" id={response.id} />
          <p>
            {say("responses.export_blank")}{" "}
            {(["word", "pdf"] as const).map((format) => (
              <>
                <a
                  key={format}
                  href={paperDownloadPath({
                    thing: "questionnaire",
                    id: response.questionnaire.id,
                    format,
                    lang,
                  })}
                >
                  {format === "word" ? "Word" : "PDF"}
                </a>{" "}
              </>
            ))}
          </p>
        </Details>
        {sections.map((section, index) => (
          <section key={section.key} id={section.key}>
            <SectionHead section={section} before={sections[index - 1]} />
            {section.answers.map((answer) => (
              <section
                key={`${answer.question.key} ${answer.item}`}
                class={answer.question.depth > 0 ? "follow" : undefined}
              >
                <h4>
                  <a
                    href={`/${lang}${questionPath({ ...which, question: answer.question.key }, answer.item ? { item: answer.item } : {})}`}
                  >
                    <QuestionLabel answer={answer} />
                  </a>
                </h4>
                <AnswerShown question={answer.question} version={answer.current} />
              </section>
            ))}
          </section>
        ))}
      </>
    )
  },
})
