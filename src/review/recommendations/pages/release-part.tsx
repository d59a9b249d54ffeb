import { Button } from "../../../platform/ui/button.tsx"
import { Details } from "../../../platform/ui/details.tsx"
import { Field } from "../../../platform/ui/field.tsx"
import { Form } from "../../../platform/ui/form.tsx"
import { Hidden } from "../../../platform/ui/hidden.tsx"
import { useSaying } from "../../../platform/ui/saying.tsx"
import { Select } from "../../../platform/ui/select.tsx"
import { circleName } from "../../../secretariat/documents/pages/circle-name.ts"
import { recommendations } from "../contract.ts"
import type { FollowUp, Recommendation } from "../views.ts"
import { recommendationPath } from "./paths.ts"

/** Who sees what the State says, up to which step; letting somebody in is the State's own act. */
export function ReleasePart({ one, followUp }: { one: Recommendation; followUp: FollowUp }) {
  const speaker = useSaying()
  const { lang, say, sort } = speaker
  const action = `/${lang}${recommendationPath({ recommendation: one.id })}`
  const { releases, released, steps, addressable } = followUp
  const choices = addressable.map((circle) => ({ value: circle.id, label: circleName(circle, speaker) }))
  return (
    <>
      {releases.length === 0 ? (
        <p>{say("recommendations.national_only")}</p>
      ) : (
        <>
          <p>
            {released < (steps[0]?.number ?? 0)
              ? say("recommendations.released_before", { number: released })
              : say("recommendations.released_all")}
          </p>
          <ul>
            {releases.map(({ release, circle, can }) => (
              <li key={release}>
                {circleName(circle, speaker)}{" "}
                {can.withdraw && (
                  <Form
                    action={action}
                    operation={recommendations.withdrawRelease.name}
                    name={release}
                    class="inline"
                  >
                    <Hidden name="follow_up" value={followUp.id} />
                    <Hidden name="release" value={release} />
                    <Button
                      kind="quiet"
                      label={`${say("recommendations.withdraw")}: ${circleName(circle, speaker)}`}
                    >
                      {say("recommendations.withdraw")}
                    </Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {followUp.can.release && choices.length > 0 && (
        <Details summary={say("recommendations.release")}>
          <p>{say("recommendations.release_hint")}</p>
          <Form action={action} operation={recommendations.release.name} name={followUp.id}>
            <Hidden name="follow_up" value={followUp.id} />
            <Field name="circle" label={say("recommendations.field_circle_for")}>
              <Select choices={sort(choices, ({ label }) => label)} empty={say("recommendations.choose")} />
            </Field>
            <Button>{say("recommendations.release")}</Button>
          </Form>
        </Details>
      )}
    </>
  )
}
