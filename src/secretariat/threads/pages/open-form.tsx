import { Composer } from "../../../platform/ui/composer.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { Input } from "../../../platform/ui/input.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { circleName } from "../../documents/pages/circle-name.ts"
import { threads, type PlaceView, type Threads } from "../contract.ts"
import { MAX_WORDS, SOFT_WORDS } from "../thread.ts"
import { LanguageField } from "./language-field.tsx"
import { PartyField } from "./party-field.tsx"

type Props = { talk: Threads; place: PlaceView; action: string }

/** Begins a thread. Who will read it stands above it and belongs to the place: there is nothing to switch. */
export function OpenForm({ talk, place, action }: Props) {
  const speaker = useSaying()
  const { lang, say } = speaker
  const asking = place.sides.filter(({ kinds }) => kinds.length > 0)
  const kinds = [...new Set(asking.flatMap((side) => side.kinds))]
  if (asking.length === 0 || talk.newest === null) return null
  return (
    <Details summary={say("threads.begin")} open={place.national}>
      <Composer
        action={action}
        operation={threads.open.name}
        name={`${place.name}${talk.field ?? ""}`}
        field="words"
        label={say("threads.words_label")}
        hint={composerHint(say, place.cleared)}
        send={say(place.cleared ? "threads.keep_draft" : "threads.say")}
        circles={place.visible_to.map((circle) => circleName(circle, speaker))}
        national={place.national}
        lang={lang}
      >
        <Hidden name="thing" value={talk.thing} />
        <Hidden name="subject" value={talk.subject} />
        {talk.field !== null && <Hidden name="field" value={talk.field} />}
        <Hidden name="version" value={String(talk.newest)} />
        <Hidden name="place" value={place.name} />
        <PartyField sides={asking} />
        {kinds.length === 1 ? (
          <Hidden name="kind" value={kinds[0] ?? "comment"} />
        ) : (
          <Field name="kind" label={say("threads.kind_label")}>
            <Select choices={kinds.map((kind) => ({ value: kind, label: say("threads.kind", { kind }) }))} />
          </Field>
        )}
        <Field
          name="passage"
          label={say("threads.passage_label")}
          hint={say("threads.passage_hint")}
          optional
        >
          <Input />
        </Field>
        <LanguageField />
      </Composer>
    </Details>
  )
}

export function composerHint(say: ReturnType<typeof useSaying>["say"], cleared: boolean): string {
  const limits = { soft: SOFT_WORDS, most: MAX_WORDS }
  return cleared ? say("threads.hint_draft", limits) : say("threads.hint_at_once", limits)
}
