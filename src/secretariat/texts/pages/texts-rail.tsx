import { Details } from "../../../platform/ui/details.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import type { TextRow } from "../content-text.ts"
import { textPath } from "./paths.ts"
import { tones } from "./words.ts"

type RailProps = { negotiation: string; texts: readonly TextRow[]; here?: string }

/** The list of texts with their states and what is proposed, by code. What is agreed folds away. */
export function TextsRail({ negotiation, texts, here }: RailProps) {
  const { say } = useSaying()
  const settled = texts.filter(({ status }) => status === "agreed" || status === "withdrawn")
  const open = texts.filter((text) => !settled.includes(text))
  return (
    <nav aria-label={say("texts.texts")}>
      <h2>{say("texts.texts")}</h2>
      {texts.length === 0 && <p>{say("texts.texts_none")}</p>}
      <Rows negotiation={negotiation} texts={open} here={here} />
      {settled.length > 0 && (
        <Details summary={say("texts.settled")} open={settled.some(({ id }) => id === here)}>
          <Rows negotiation={negotiation} texts={settled} here={here} />
        </Details>
      )}
    </nav>
  )
}

function Rows({ negotiation, texts, here }: { [K in keyof RailProps]-?: RailProps[K] | undefined }) {
  const { lang, say, number } = useSaying()
  return (
    <ul class="tasks">
      {(texts ?? []).map((text, index) => (
        <li key={text.id}>
          <div>
            <a
              href={`/${lang}${textPath({ negotiation: negotiation ?? "", text: text.id })}`}
              aria-current={text.id === here ? "page" : undefined}
            >
              <bdi>{text.label ?? say("texts.text_number", { number: index + 1 })}</bdi>
            </a>
            <p class="hint" lang={text.lang} dir="auto">
              {excerptOf(text.body)}
            </p>
            {text.proposals.length > 0 && (
              <p class="hint">
                {text.proposals.map(({ code, count }) => (
                  <span key={code}>
                    <bdi dir="ltr">{code}</bdi> {number(count)}{" "}
                  </span>
                ))}
              </p>
            )}
          </div>
          <Tag tone={tones[text.status]}>{say("texts.text_status", { status: text.status })}</Tag>
        </li>
      ))}
    </ul>
  )
}

/** So many characters tell one text from the next. */
const EXCERPT = 60

function excerptOf(body: string): string {
  const words = body.replaceAll(/\s+/g, " ")
  return words.length > EXCERPT
    ? `${words.slice(0, words.lastIndexOf(" ", EXCERPT) + 1 || EXCERPT).trim()}…`
    : words
}
