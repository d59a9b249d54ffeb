import { languageNames } from "../../../platform/languages.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { OwnText } from "../../../platform/ui/unseen.tsx"
import { partyName } from "../../directory/find-party.ts"
import { texts } from "../contract.ts"
import type { Negotiation } from "../negotiation.ts"
import type { TextDetail } from "../text-detail.ts"
import { textPath } from "./paths.ts"
import { tones } from "./words.ts"

type TextProps = { negotiation: Negotiation; text: TextDetail }

/** The text as it stands, in its authoritative language, and beside it what there is in the others. */
export function CurrentText({ negotiation, text }: TextProps) {
  const { say } = useSaying()
  const others = text.in_languages.filter(({ authoritative }) => !authoritative)
  return (
    <section>
      <h2>{say("texts.current")}</h2>
      <p>
        <Tag tone={tones[text.status]}>{say("texts.text_status", { status: text.status })}</Tag>{" "}
        {say("texts.version_line", {
          number: text.version,
          standing: say("texts.standing", { standing: text.standing }),
          language: languageNames[text.lang],
        })}
      </p>
      {text.note?.why && <OwnText>{text.note.why}</OwnText>}
      {text.note?.until && <p>{say("texts.until_line", { until: text.note.until })}</p>}
      <OwnText lang={text.lang}>{text.body}</OwnText>
      {text.standing === "draft" && <p class="hint">{say("texts.draft_hint")}</p>}
      <Capitals negotiation={negotiation.id} text={text} />
      {others.map((version) => (
        <Details
          key={version.lang}
          summary={
            <>
              <span lang={version.lang}>{languageNames[version.lang]}</span>{" "}
              {say(version.stale ? "texts.stale" : "texts.in_step", {
                follows: version.follows ?? 0,
                current: version.current,
              })}
            </>
          }
        >
          <OwnText lang={version.lang}>{version.body}</OwnText>
        </Details>
      ))}
    </section>
  )
}

/** The capitals whose word is awaited, as far as this reader may know. */
function Capitals({ negotiation, text }: { negotiation: string; text: TextDetail }) {
  const { lang, say } = useSaying()
  if (text.awaits.length === 0) return null
  return (
    <ul class="tasks">
      {text.awaits.map(({ id, party, can }) => (
        <li key={id}>
          <div>{say("texts.awaits", { party: partyName(party, lang) })}</div>
          {can.lift && (
            <Form
              action={`/${lang}${textPath({ negotiation, text: text.id })}`}
              operation={texts.liftReferendum.name}
              name={id}
            >
              <Hidden name="referendum" value={id} />
              <Button kind="plain">{say("texts.lift")}</Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}
