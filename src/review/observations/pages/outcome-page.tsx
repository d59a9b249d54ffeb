import { page, post } from "../../../platform/page.ts"
import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { OwnText } from "../../../platform/ui/unseen.tsx"
import { languageNames } from "../../../platform/languages.ts"
import { documents } from "../../../secretariat/documents/contract.ts"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import { PaperLinks } from "../../../secretariat/documents/pages/paper-links.tsx"
import { observations } from "../contract.ts"
import { OUTCOME } from "../outcome.ts"
import type { Outcome } from "../views.ts"
import { Cited } from "./cited.tsx"
import { observationsPath, outcomePath } from "./paths.ts"
import { PublishForm } from "./publish-form.tsx"

const here = (_: unknown, { outcome = "" }: Readonly<Record<string, string>>) => outcomePath({ outcome })

/** What was handed on, part by part: which are published, and how the State publishes or ends it. */
export const outcomePage = page({
  route: outcomePath,
  async load({ call, params }) {
    const outcome = await call(observations.showOutcome, { outcome: params.outcome })
    const instructs = outcome.parts.some(({ can }) => can.publish)
    const notes = instructs ? await call(documents.list, { party: outcome.state }) : null
    return { outcome, notes: notes?.documents ?? [] }
  },
  title: ({ outcome: { output, state, phase } }, { lang, say }) =>
    say("observations.outcome_title", {
      output: say("observations.output", { output }),
      state: partyName(state, lang),
      phase,
    }),
  posts: [
    post(observations.publish, here),
    post(observations.revoke, here),
    post(observations.translate, here),
  ],
  View({ data: { outcome, notes } }) {
    const { lang, say } = useSaying()
    const action = `/${lang}${outcomePath({ outcome: outcome.id })}`
    return (
      <>
        {outcome.review && (
          <p>
            <a href={`/${lang}${observationsPath({ review: outcome.review })}`}>
              {say("observations.to_list")}
            </a>
          </p>
        )}
        <PaperLinks
          thing={OUTCOME}
          id={outcome.id}
          formats={["word", "pdf"]}
          json={`/api${outcomePath({ outcome: outcome.id })}`}
        />
        {outcome.parts.map((part) => (
          <PartCard key={part.part} part={part} outcome={outcome} action={action} />
        ))}
        {outcome.can.translate && (
          <Form action={action} operation={observations.translate.name}>
            <Hidden name="outcome" value={outcome.id} />
            <Button kind="plain">{say("observations.translate")}</Button>
          </Form>
        )}
        <PublishForm outcome={outcome} notes={notes} action={action} />
      </>
    )
  },
})

type PartProps = { part: Outcome["parts"][number]; outcome: Outcome; action: string }

function PartCard({ part, outcome, action }: PartProps) {
  const { lang, say, date, list } = useSaying()
  const { part: id, kind, provision, comment, to, published, can } = part
  return (
    <article class="thread" id={`o-${id}`}>
      {kind && (
        <p>
          {provision && <Cited provision={provision} />} <Tag>{say("observations.kind", { kind })}</Tag>
        </p>
      )}
      <OwnText lang={part.lang}>{part.body}</OwnText>
      <Translations of={outcome} part={id} />
      {comment && (
        <>
          <p>
            <strong>{say("observations.kept_with", { state: partyName(outcome.state, lang) })}</strong>
          </p>
          <OwnText lang={comment.lang}>{comment.body}</OwnText>
          <Translations of={outcome} part={id} comment />
        </>
      )}
      {to.length > 0 && (
        <p>
          {say("observations.goes_to")} <bdi>{list(to)}</bdi>
        </p>
      )}
      <p>
        {published
          ? say("observations.published_since", { date: date(published) })
          : say("observations.not_published")}
      </p>
      {can.revoke && (
        <Form action={action} operation={observations.revoke.name} name={id}>
          <Hidden name="outcome" value={outcome.id} />
          <Hidden name="part" value={id} />
          <p class="hint">{say("observations.copies")}</p>
          <Button kind="quiet">{say("observations.revoke")}</Button>
        </Form>
      )}
    </article>
  )
}

type Translated = { of: Outcome; part: string; comment?: boolean }

/** The words that were cleared prevail and stand above; each translation is folded under them. */
function Translations({ of: { translations }, part, comment = false }: Translated) {
  const { say } = useSaying()
  const own = translations.filter((one) => one.part === part && one.comment === comment)
  return (
    <>
      {own.map(({ lang, body, stale }) => (
        <Details key={lang} summary={<bdi lang={lang}>{languageNames[lang]}</bdi>}>
          {stale && <Tag tone="warn">{say("observations.stale")}</Tag>}
          <OwnText lang={lang}>{body}</OwnText>
        </Details>
      ))}
    </>
  )
}
