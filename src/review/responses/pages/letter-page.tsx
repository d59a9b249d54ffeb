import { page, post } from "../../../platform/page.ts"
import { AudienceLine } from "../../../platform/ui/audience-line.tsx"
import { Breadcrumb } from "../../../platform/ui/breadcrumb.tsx"
import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Notice } from "../../../platform/ui/notice.tsx"
import { Pagination } from "../../../platform/ui/pagination.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { documentPath } from "../../../secretariat/documents/pages/paths.ts"
import { responses } from "../contract.ts"
import type { LetterView } from "../letter/letter.ts"
import { letterPath, lettersPath } from "./letter-paths.ts"
import { PassageRow } from "./passage-row.tsx"
import { responsePath } from "./paths.ts"

/** Where somebody was in a long letter. */
const at = (after: number | null): Record<string, string> => (after === null ? {} : { after: String(after) })

/** A letter passage by passage: nothing becomes a draft that was not ticked here. */
export const letterPage = page({
  route: letterPath,
  async load({ call, params, query }) {
    const after = query.get("after")
    const start = after !== null && /^\d{1,4}$/.test(after) ? Number(after) : undefined
    const letter = await call(responses.showLetter, {
      ...params,
      ...(start !== undefined && { after: start }),
    })
    return { letter, after: start ?? null }
  },
  title: ({ letter }) => letter.sender,
  posts: [
    post(responses.takePassages, ({ response, letter, after }) =>
      letterPath({ response, letter }, at(after)),
    ),
  ],
  View({ data: { letter, after } }) {
    const speaker = useSaying()
    const { lang, say, date } = speaker
    const which = { response: letter.response.id }
    const here = { ...which, letter: letter.id }
    return (
      <>
        <Breadcrumb
          crumbs={[
            { href: `/${lang}${responsePath(which)}`, label: say("responses.task_list") },
            { href: `/${lang}${lettersPath(which)}`, label: say("responses.letter_title") },
          ]}
        />
        <AudienceLine circles={letter.visible_to.map((circle) => circleName(circle, speaker))} national />
        <p>
          {say(`responses.letter_kind_${letter.kind}`)}
          {letter.dated && <> · {date(letter.dated)}</>} ·{" "}
          <a href={`/${lang}${documentPath({ document: letter.document })}`}>
            {say("responses.letter_document")}
          </a>
        </p>
        <p>
          {say("responses.letter_found", { count: letter.proposed })}{" "}
          {say("responses.letter_unplaced", { count: letter.unplaced })}{" "}
          {say("responses.letter_taken_of", { taken: letter.taken, passages: letter.passages })}
        </p>
        <Lost letter={letter} />
        <Passages letter={letter} after={after} />
        <Pagination
          shown={letter.shown.length}
          more={letter.next === null ? undefined : `/${lang}${letterPath(here, at(letter.next))}`}
          first={after === null ? undefined : `/${lang}${letterPath(here)}`}
        />
      </>
    )
  },
})

function Passages({ letter, after }: { letter: LetterView; after: number | null }) {
  const { lang, say } = useSaying()
  const { shown, questions, can } = letter
  const which = { response: letter.response.id, letter: letter.id }
  const open = shown.filter(({ taken, text }) => taken === null && text !== "")
  return (
    <Form action={`/${lang}${letterPath(which, at(after))}`} operation={responses.takePassages.name}>
      {can.take && <p>{say("responses.letter_tick_hint")}</p>}
      {after !== null && <Hidden name="after" value={String(after)} />}
      {shown.map((passage) => (
        <PassageRow
          key={passage.place}
          passage={passage}
          index={open.indexOf(passage)}
          questions={questions}
          takes={can.take}
        />
      ))}
      {can.take && open.length > 0 && <Button>{say("responses.letter_take")}</Button>}
    </Form>
  )
}

/** What of the file is in no passage: listed, so that nobody looks for it. */
function Lost({ letter: { margin, uncertain, cut } }: { letter: LetterView }) {
  const { say } = useSaying()
  return (
    <>
      {uncertain.length > 0 && (
        <Notice tone="warn" title={say("responses.letter_uncertain", { count: uncertain.length })}>
          <ul>
            {uncertain.map((line, index) => (
              <li key={`${index} ${line}`}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {cut > 0 && <Notice tone="warn">{say("responses.letter_cut", { count: cut })}</Notice>}
      {margin.length > 0 && (
        <Details summary={say("responses.letter_margin", { count: margin.length })}>
          <ul>
            {margin.map((line, index) => (
              <li key={`${index} ${line}`}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}
