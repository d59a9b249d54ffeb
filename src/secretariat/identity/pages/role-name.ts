import type { Speaker } from "../../../platform/languages.ts"
import { partyName } from "../../directory/find-party.ts"
import type { Person } from "../person.ts"

type Held = Pick<Person["roles"][number], "role" | "party" | "deputy">

/** A role in words: what somebody is, and for whom. */
export function roleName(
  { role, party, deputy }: Held,
  { lang, say }: Pick<Speaker, "lang" | "say">,
): string {
  const plain = say(`identity.role_${role}`)
  const named = deputy ? say("identity.deputy", { role: plain }) : plain
  return party ? `${named} · ${partyName(party, lang)}` : named
}
