import { useSaying, type Voice } from "../../../platform/ui/saying.tsx"
import { SummaryList } from "../../../platform/ui/summary-list.tsx"
import type { Provision } from "../provision.ts"

type DutiesProps = Pick<Provision, "deadlines" | "notify">

/** Time limits and duties to tell somebody, as the provision sets them. */
export function Duties({ deadlines, notify }: DutiesProps) {
  const voice = useSaying()
  const { say } = voice
  if (deadlines.length + notify.length === 0) return null
  const limits = deadlines.map(({ within, from }) => ({
    key: say("instruments.time_limit"),
    value: [sayWithin(within, voice), ...(from ? [saySlug("from", from, voice)] : [])].join(" · "),
  }))
  const notices = notify.map(({ to, what, when }) => ({
    key: `${say("instruments.notify")} – ${saySlug("to", to, voice)}`,
    value: [saySlug("what", what, voice), ...(when ? [saySlug("when", when, voice)] : [])].join(" · "),
  }))
  return <SummaryList rows={[...limits, ...notices]} />
}

/** `P1M` as a month, `promptly` as the word that the reader's language has for it. */
export function sayWithin(within: string, voice: Pick<Voice, "number" | "sayCode">): string {
  const [, count, unit] = /^P(\d+)([YMWD])$/.exec(within) ?? []
  const units = { Y: "year", M: "month", W: "week", D: "day" } as const
  if (!unit) return saySlug("within", within, voice)
  return voice.number(Number(count), {
    style: "unit",
    unit: units[unit as keyof typeof units],
    unitDisplay: "long",
  })
}

/** A slug of the pack in words; a test knows that each has its sentence. */
export function saySlug(
  kind: "within" | "from" | "to" | "what" | "when",
  slug: string,
  { sayCode }: Pick<Voice, "sayCode">,
) {
  return sayCode(`instruments.${kind}_${slug.replaceAll("-", "_")}`)
}
