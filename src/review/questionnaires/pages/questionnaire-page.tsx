import { isLang, languageNames, languages } from "../../../platform/languages.ts"
import { page, post } from "../../../platform/page.ts"
import type { Call } from "../../../platform/perform.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { TabsAsLinks } from "../../../platform/ui/tabs-as-links.tsx"
import { historyPath } from "../../../secretariat/audit/pages/paths.ts"
import { paperDownloadPath } from "../../../secretariat/documents/pages/paths.ts"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { identity } from "../../../secretariat/identity/contract.ts"
import { questionnaires } from "../contract.ts"
import type { Questionnaire } from "../views.ts"
import { comparisonPath, coveragePath, draftingPath, questionnairePath, questionnairesPath } from "./paths.ts"
import { QuestionItem } from "./question-item.tsx"
import { Said } from "./said.tsx"
import { Standing } from "./standing.tsx"
import { StatusTags } from "./status-tag.tsx"
import { TranslatorsOf } from "./translators.tsx"

const here = (output: unknown) => questionnairePath({ questionnaire: (output as { id: string }).id })

const there = ({ questionnaire }: { questionnaire: string }) => questionnairePath({ questionnaire })

/** Whom the version was given to, and whom it may be given to; the secretariat knows everybody. */
async function translatorsOf(call: Call, questionnaire: string) {
  const { people } = await call(identity.listPeople, {})
  return {
    shown: await call(questionnaires.listTranslators, { questionnaire }),
    people: people.filter(({ roles }) => roles.some(({ role }) => role === "translator")),
  }
}

/** A questionnaire in the whole: to read, to print blank, and beside it in a second language. */
export const questionnairePage = page({
  route: questionnairePath,
  async load({ call, params, query }) {
    const beside = query.get("beside")
    const { questionnaire } = params
    const asked = { questionnaire, ...(isLang(beside) && { beside }) }
    const shown = await call(questionnaires.show, asked)
    const { circles } = await call(questionnaires.listAudiences, { questionnaire })
    const translators = shown.can.translate ? await translatorsOf(call, questionnaire) : null
    return { shown, circles, beside: asked.beside, translators }
  },
  title: ({ shown }) => shown.title.text,
  posts: [
    post(questionnaires.issue, here),
    post(questionnaires.release, here),
    post(questionnaires.adopt, here),
    post(questionnaires.withdraw, here),
    post(questionnaires.succeed, here),
    post(questionnaires.negotiate, here),
    post(questionnaires.takeWords, here),
    post(questionnaires.assignTranslation, there),
    post(questionnaires.endTranslation, there),
  ],
  View({ data: { shown, circles, beside, translators } }) {
    const speaker = useSaying()
    const { lang, say } = speaker
    return (
      <>
        <Breadcrumb
          crumbs={[
            { href: `/${lang}${questionnairesPath()}`, label: say("questionnaires.title_questionnaires") },
          ]}
        />
        <AudienceLine circles={shown.visible_to.map((circle) => circleName(circle, speaker))} />
        <p>
          <StatusTags row={shown} />
        </p>
        {shown.notice && (
          <Notice>
            <p>
              <Said words={shown.notice} />
            </p>
          </Notice>
        )}
        {shown.revise && (
          <p>
            {say("questionnaires.revise")} <Said words={shown.revise} />
          </p>
        )}
        <Length shown={shown} />
        <Ways shown={shown} beside={beside} />
        {shown.guidance && (
          <p>
            <Said words={shown.guidance} />
          </p>
        )}
        <Parts shown={shown} />
        <Standing shown={shown} circles={circles} />
        {translators && <TranslatorsOf {...translators} own={shown.lang} />}
      </>
    )
  },
})

function Length({ shown: { budget, version, source } }: { shown: Questionnaire }) {
  const { say } = useSaying()
  const { questions, follow_ups, hours } = budget
  return (
    <p class="small quiet-text">
      {say("questionnaires.length", { questions, follow_ups, hours })} ·{" "}
      {say("questionnaires.version_of", { version })} · <bdi>{source}</bdi>
    </p>
  )
}

type WaysProps = { readonly shown: Questionnaire; readonly beside: string | undefined }

/** To its other faces, and to a second language beside the first. */
function Ways({ shown: { id, can, follows, version, languages: stands }, beside }: WaysProps) {
  const { lang, say } = useSaying()
  const which = { questionnaire: id }
  const there = languages.filter(
    (one) => one !== lang && stands.some((row) => row.lang === one && row.missing === 0),
  )
  const tabs = [undefined, ...there].map((one) => ({
    href: `/${lang}${questionnairePath(which, { beside: one })}`,
    label: one ? languageNames[one] : say("questionnaires.one_language"),
    current: one === beside,
  }))
  return (
    <>
      <p class="more">
        <a href={`/${lang}${coveragePath(which)}`}>{say("questionnaires.title_coverage")}</a>{" "}
        {can.edit && <a href={`/${lang}${draftingPath(which)}`}>{say("questionnaires.title_drafting")}</a>}{" "}
        {follows && (
          <a href={`/${lang}${comparisonPath(which, { with: follows.id })}`}>
            {say("questionnaires.title_comparison", { from: follows.version, to: version })}
          </a>
        )}{" "}
        {(["word", "pdf"] as const).map((format) => (
          <>
            <a key={format} href={paperDownloadPath({ thing: "questionnaire", id, format, lang })} download>
              {say(`questionnaires.blank_${format}`)}
            </a>{" "}
          </>
        ))}
        <a href={`/api/questionnaires/${id}/files`} download={`${id}.json`}>
          {say("questionnaires.files_json")}
        </a>{" "}
        <a href={`/${lang}${historyPath({ thing: "questionnaire", id })}`}>{say("questionnaires.history")}</a>
      </p>
      <TabsAsLinks label={say("questionnaires.beside")} tabs={tabs} />
    </>
  )
}

function Parts({ shown: { id, parts } }: { shown: Questionnaire }) {
  const all = parts.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
  const numbers = new Map(all.map(({ key, number }) => [key, number]))
  return (
    <>
      {parts.map((part) => (
        <section key={part.key}>
          <h2>
            <Said words={part.title} />
          </h2>
          {part.sections.map((section) => (
            <section key={section.key} id={section.key}>
              <h3>
                <Said words={section.title} />
              </h3>
              {section.questions.map((question) => (
                <QuestionItem key={question.key} questionnaire={id} question={question} numbers={numbers} />
              ))}
            </section>
          ))}
        </section>
      ))}
    </>
  )
}
