import { useSaying } from "../../../platform/ui/saying.tsx"
import { partyName } from "../../../secretariat/directory/find-party.ts"

/** A State's name keeps its own direction whatever stands around it. */
export function PartyName({ party }: { party: string }) {
  const { lang } = useSaying()
  return <bdi>{partyName(party, lang)}</bdi>
}
