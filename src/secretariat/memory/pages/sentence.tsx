import { Field } from "../../../platform/ui/field.tsx"
import { Redline } from "../../../platform/ui/redline.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag } from "../../../platform/ui/tag.tsx"
import { Textarea } from "../../../platform/ui/textarea.tsx"
import { OwnText } from "../../../platform/ui/unseen.tsx"
import type { UnitView } from "../views.ts"
import { Offers } from "./offers.tsx"
import { Terms } from "./terms.tsx"

type SentenceProps = { unit: UnitView; sentence: UnitView["sentences"][number]; index: number }

const tones = { unchanged: "quiet", changed: "warn", new: "info" } as const

/** A sentence of the source with what changed in it, its translation, and what may help with it. */
export function Sentence({ unit, sentence, index }: SentenceProps) {
  const { say } = useSaying()
  const { source, state, parts, before, target } = sentence
  return (
    <section>
      <h2>
        {say("memory.sentence", { number: index + 1 })}{" "}
        <Tag tone={tones[state]}>{say("memory.state", { state })}</Tag>
      </h2>
      <div class="side-by-side">
        <div>
          {parts.length > 0 ? (
            <Redline parts={parts} lang={unit.from} />
          ) : (
            <OwnText lang={unit.from}>{source}</OwnText>
          )}
          {before && (
            <>
              <p class="hint">{say("memory.before")}</p>
              <OwnText lang={unit.lang}>{before.target}</OwnText>
            </>
          )}
        </div>
        <div>
          {unit.can.translate ? (
            <Field name={`segments.${index}`} label={say("memory.translation_of", { number: index + 1 })}>
              <Textarea
                value={target}
                rows={Math.min(8, 2 + Math.floor(source.length / 100))}
                lang={unit.lang}
              />
            </Field>
          ) : (
            <OwnText lang={unit.lang}>{target}</OwnText>
          )}
        </div>
      </div>
      <Offers offers={sentence.offers} index={index} from={unit.from} take={unit.can.translate} />
      <Terms terms={sentence.terms} from={unit.from} to={unit.lang} />
    </section>
  )
}
