import type { Speaker } from "../../../platform/languages.ts"
import type { Circle } from "../../access/circle.ts"
import { partyName } from "../../directory/find-party.ts"
import { Party } from "../../directory/party.ts"

const groups: readonly string[] = Party.shape.group.options

/** An audience in words, for "Visible to: …" and for a choice. */
export function circleName(
  circle: Omit<Circle, "id">,
  { lang, say, sayCode, date }: Pick<Speaker, "lang" | "say" | "sayCode" | "date">,
): string {
  // The circle of a meeting is labelled by its first day.
  const label = (circle.label ?? "").replace(/\b\d{4}-\d{2}-\d{2}$/, (day) => date(day))
  return say(`documents.circle_${circle.kind}`, {
    party: circle.party ? partyName(circle.party, lang) : "",
    class: circle.class ?? "",
    label: groups.includes(label) ? sayCode(`directory.group_${label}`) : label,
  })
}

/** Nobody outside one State sees it: its line has the band of what is national. */
export function isNational(circles: readonly Circle[]): boolean {
  return circles.some(({ kind }) => NATIONAL.has(kind)) && circles.every(({ kind }) => WITHIN.has(kind))
}

const NATIONAL = new Set<Circle["kind"]>(["institution", "national"])
const WITHIN = new Set<Circle["kind"]>(["author", ...NATIONAL])
