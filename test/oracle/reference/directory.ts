import type { Asked, Output } from "../../../src/platform/contract.ts"
import type { directory } from "../../../src/secretariat/directory/contract.ts"
import { sorted, type Rule } from "./rule.ts"

type Directory = typeof directory
type RuleOf<K extends keyof Directory> = Rule<Asked<Directory[K]>, Output<Directory[K]>>

/** Which States there are is public. */
const listParties: RuleOf<"listParties"> = {
  mayDo: () => "allowed",
  shows: {
    expected: ({ world }) => sorted(world.known),
    found: ({ parties }) => sorted(parties.map(({ id }) => id)),
  },
}

const showParty: RuleOf<"showParty"> = {
  mayDo: ({ world }, { party }) => (world.known.includes(party) ? "allowed" : "hidden"),
  shows: { expected: (_, { party }) => party, found: ({ id }) => id },
}

export const directoryRules = { listParties, showParty }
