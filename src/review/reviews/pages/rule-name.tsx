import { useSaying } from "../../../platform/ui/saying.tsx"
import type { Procedure } from "../views.ts"

/** A rule in words: a step in those of its pack, any other rule in the house's. */
export function RuleName({ rule }: { rule: Pick<Procedure["rules"][number], "name" | "label"> }) {
  const { sayCode } = useSaying()
  return rule.label === null ? <>{sayCode(`reviews.rule_${rule.name}`)}</> : <bdi>{rule.label}</bdi>
}
