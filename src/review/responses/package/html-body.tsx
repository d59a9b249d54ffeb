import { Notice } from "../../../platform/ui/notice.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Said } from "../../questionnaires/pages/said.tsx"
import { AnswerBlocks } from "../pages/answer-block.tsx"
import { TIME_MARK } from "../pages/time-mark.ts"
import { WrittenIn } from "../pages/written-in.tsx"
import type { AnswerView } from "../views.ts"
import type { Contents } from "./contents.ts"
import { itemName } from "./item-name.ts"

/** What one sees of an HTML package: how it works, where its answers are, and the form. */
export function FileBody({ contents }: { contents: Contents }) {
  const { lang, say } = useSaying()
  const { row, sections } = contents
  return (
    <div class="page">
      <main>
        <h1>{row.questionnaire.title}</h1>
        <p>
          {say("responses.version", { version: row.questionnaire.version })} ·{" "}
          {say("responses.package_notice")}
        </p>
        <p>{say("responses.package_how_html")}</p>
        <noscript>
          <Notice tone="err">{say("responses.package_no_script")}</Notice>
        </noscript>
        <div class="file-bar">
          <button type="button" class="button primary" data-save-file>
            {say("responses.package_save_file")}
          </button>
          {/* An output element belongs to a calculation in a form. */}
          {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
          <div class="save-status" role="status" data-save-status />
        </div>
        <div class="notice warn" data-other hidden />
        <FileTexts />
        <nav aria-label={say("responses.package_sections")}>
          <ul>
            {sections.map(({ key, title }) => (
              <li key={key}>
                <a href={`#section-${key}`}>
                  <Said words={title} />
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <form class="form answers" noValidate>
          <WrittenIn lang={lang} />
          <Sections contents={contents} />
        </form>
        <p>{say("responses.package_forget_hint")}</p>
        <p>
          <button type="button" class="button plain" data-forget>
            {say("responses.package_forget")}
          </button>
        </p>
      </main>
    </div>
  )
}

function Sections({ contents }: { contents: Contents }) {
  const { sections } = contents
  return (
    <>
      {sections.map(({ key, title, part, answers }, index) => {
        const first = sections.slice(0, index).reduce((sum, one) => sum + one.answers.length, 0)
        return (
          <section key={key}>
            {part.text !== sections[index - 1]?.part.text && (
              <h2>
                <Said words={part} />
              </h2>
            )}
            <h2 id={`section-${key}`}>
              <Said words={title} />
            </h2>
            <Families contents={contents} answers={answers} first={first} />
          </section>
        )
      })}
    </>
  )
}

type FamiliesProps = {
  readonly contents: Contents
  readonly answers: readonly AnswerView[]
  readonly first: number
}

/** Each question with its follow-ups, and once more for each offence, unit or territory that has a name. */
function Families({ contents, answers, first }: FamiliesProps) {
  const { held } = contents
  const placed = answers.map((answer, at) => ({ answer, at }))
  const families = Map.groupBy(
    placed,
    ({ answer }) => `${held.topOf.get(answer.question.key) ?? ""} ${answer.item}`,
  )
  return (
    <>
      {[...families].map(([family, members]) => {
        const [head] = members
        if (!head) return null
        const { item } = head.answer
        return (
          <section key={family}>
            {item !== "" && (
              <h3>
                <bdi>{itemName(contents, head.answer)}</bdi>
              </h3>
            )}
            <AnswerBlocks answers={members.map(({ answer }) => answer)} first={first + head.at} />
          </section>
        )
      })}
    </>
  )
}

/** The sentences of the script, in the file's language. */
function FileTexts() {
  const { say } = useSaying()
  const time = TIME_MARK
  return (
    <template
      data-file-texts
      data-kept={say("responses.package_state_kept", { time })}
      data-unkept={say("responses.package_state_unkept")}
      data-handed={say("responses.package_state_handed", { time })}
      data-forgotten={say("responses.package_state_forgotten")}
      data-other-kept={say("responses.package_other_kept", { time })}
      data-other-file={say("responses.package_other_file", { time })}
      data-show-kept={say("responses.package_show_kept")}
      data-show-file={say("responses.package_show_file")}
      data-row={say("responses.package_add_row")}
      data-fault-number={say("responses.package_fault_number")}
      data-fault-date={say("responses.package_fault_date")}
      data-fault-link={say("responses.package_fault_link")}
      data-fault-name={say("responses.problem_name_missing")}
    />
  )
}
