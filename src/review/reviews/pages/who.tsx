import { useSaying } from "../../../platform/ui/saying.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"
import type { ReviewRow, StepView } from "../views.ts"
import { PartyName } from "./party-name.tsx"

/** With whom a step lies, in words. */
export function Who({ step }: { step: Pick<StepView, "by" | "party"> }) {
  const { say } = useSaying()
  if (step.party !== null) return <PartyName party={step.party} />
  return <>{say(step.by === "secretariat" ? "reviews.by_secretariat" : "reviews.by_all")}</>
}

/** Who reviews, an additional reviewer with the instruments it was drawn for. */
export function Reviewers({ reviewers }: { reviewers: ReviewRow["reviewers"] }) {
  const { lang, list } = useSaying()
  return (
    <bdi>
      {list(
        reviewers.map(({ party, only_for }) =>
          only_for ? `${partyName(party, lang)} (${only_for.join(" ")})` : partyName(party, lang),
        ),
      )}
    </bdi>
  )
}
