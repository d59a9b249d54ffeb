import { useSaying } from "../../../platform/ui/saying.tsx"
import { cite } from "../../../secretariat/instruments/pages/cite.ts"
import { paragraphPath } from "../../../secretariat/instruments/pages/paths.ts"
import { discussionPath } from "../../../secretariat/threads/pages/paths.ts"
import { AnsweredBefore } from "./answered-before.tsx"
import type { Before } from "../before/views.ts"
import type { Laws } from "../laws/laws.ts"
import type { QuestionWork } from "../views.ts"
import { LawOffers } from "./law-offers.tsx"

type ContextProps = { readonly work: QuestionWork; readonly before: Before; readonly laws: Laws }

/** What helps to answer: what the State said before, what the provisions say, and what the State itself declared on them. */
export function Context({ work, before, laws }: ContextProps) {
  const { response, task, whole, provisions, reservations } = work
  const voice = useSaying()
  const { lang, say, sayCode } = voice
  return (
    <>
      <AnsweredBefore work={work} before={before} />
      <LawOffers work={work} laws={laws} />
      <section>
        <h2>{say("responses.title_provisions")}</h2>
        {provisions.length === 0 && <p class="quiet-text">{say("responses.no_provisions")}</p>}
        {provisions.map((one) => (
          <p key={one.ref} class="small">
            <a href={`/${lang}${paragraphPath(one.ref)}`}>
              {cite(one.ref, voice)} <bdi dir="ltr">{one.ref.slice(0, one.ref.indexOf("."))}</bdi>
            </a>{" "}
            <span lang={one.lang}>
              <strong>{one.title}</strong>: {one.gist}
            </span>
          </p>
        ))}
      </section>
      {whole && (
        <p>
          <a
            href={`/${lang}${discussionPath({ thing: "response", subject: response.id }, { field: task.question })}`}
          >
            {say("responses.discussion")}
          </a>
        </p>
      )}
      {reservations.length > 0 && (
        <section>
          <h2>{say("responses.title_reservations")}</h2>
          {reservations.map((one) => (
            <p key={`${one.ref} ${one.kind} ${one.text}`} class="small">
              {sayCode(`directory.action_${one.kind}`)} · {cite(one.ref, voice)}
              {one.text && (
                <>
                  : <q lang={one.lang ?? undefined}>{one.text}</q>
                </>
              )}
            </p>
          ))}
        </section>
      )}
    </>
  )
}
