import { useSaying } from "../../../platform/ui/saying.tsx"
import { Tag, type Tone } from "../../../platform/ui/tag.tsx"
import type { StepView } from "../views.ts"

/** Facts of a clock and never a judgement: what is past its date is said in the colour of any other state. */
const tones: Readonly<Record<StepView["state"], Tone>> = {
  not_started: "quiet",
  running: "info",
  paused: "quiet",
  due_soon: "rev",
  overdue: "rev",
  met: "ok",
  met_late: "ok",
}

export function StepState({ step }: { step: Pick<StepView, "state"> }) {
  const { say } = useSaying()
  return <Tag tone={tones[step.state]}>{say(`reviews.state_${step.state}`)}</Tag>
}
