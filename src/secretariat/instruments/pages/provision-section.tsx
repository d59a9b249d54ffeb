import { Columns } from "../../../platform/ui/columns.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { OwnText } from "../../../platform/ui/unseen.tsx"
import type { OfficialText, Provision } from "../provision.ts"
import type { ProvisionView } from "../views.ts"
import { cite } from "./cite.ts"
import { Disputes } from "./disputes.tsx"
import { Duties } from "./duties.tsx"
import { Levels, ReadingLine } from "./levels.tsx"
import { correctionPath, provisionPath } from "./paths.ts"
import { Said, Source } from "./said.tsx"

type SectionProps = { readonly provision: Provision; readonly view: ProvisionView }

/** One provision in its article; its ref is its anchor. */
export function ProvisionSection({ provision, view }: SectionProps) {
  const voice = useSaying()
  const { lang, say } = voice
  const { ref, gist, levels, reading } = provision
  const text = view.texts.find((text) => text.ref === ref)
  return (
    <section id={ref} aria-labelledby={`${ref}-name`}>
      <h2 id={`${ref}-name`}>
        <a href={`/${lang}${provisionPath({ ref })}`}>{cite(ref, voice)}</a>
      </h2>
      <Columns {...(text && { side: <Official text={text} /> })}>
        <p>
          <Said words={gist} />
        </p>
        <p>
          <Levels levels={levels} />
        </p>
        <Duties {...provision} />
        <Details summary={say("instruments.about_reading")}>
          <ReadingLine reading={reading} />
          {view.can.correct && (
            <p>
              <a href={`/${lang}${correctionPath({ ref })}`}>{say("instruments.correct_row")}</a>
            </p>
          )}
        </Details>
        <Disputes disputes={view.disputes.filter((dispute) => dispute.ref === ref)} />
      </Columns>
    </section>
  )
}

/** The text itself, as an operator imported it, beside our words. */
function Official({ text }: { text: OfficialText }) {
  const { say } = useSaying()
  return (
    <figure>
      <OwnText lang={text.lang}>{text.text}</OwnText>
      <figcaption class="small quiet-text">
        {say("instruments.official_text")}: <Source text={text.source} />
      </figcaption>
    </figure>
  )
}
