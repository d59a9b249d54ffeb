import type { Asked, Output } from "../../../src/platform/contract.ts"
import type { directory } from "../../../src/secretariat/directory/contract.ts"
import { sorted, type Rule, type Scene } from "./rule.ts"
import { leaves, present, type Verdict } from "./standing.ts"

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
  mayDo: ({ world }, { party }) => known(world.known, party),
  shows: { expected: (_, { party }) => party, found: ({ id }) => id },
}

/** What States did towards a treaty is public, and so is on which papers and corrections that rests. */
const aboutParty = { mayDo: ({ world }: Scene, { party }: { party: string }) => known(world.known, party) }
const open = { mayDo: (): Verdict => "allowed" }

function known(all: readonly string[], party: string): Verdict {
  return all.includes(party) ? "allowed" : "hidden"
}

/** Facts that ship with the house are corrected by the secretariat alone. */
export function corrects({ world, who }: Scene): boolean {
  return leaves(world, who, "pack.correct").length > 0
}

const correction = {
  mayDo: (scene: Scene, { party }: { party: string }): Verdict => {
    if (!scene.world.known.includes(party)) return "hidden"
    return corrects(scene) ? "allowed" : "refused"
  },
}

/** A desk for those who correct: a visitor is asked who she is, and for everybody else there is no such desk. */
function desk(scene: Scene): Verdict {
  if (!present(scene.who)) return "refused"
  return corrects(scene) ? "allowed" : "hidden"
}

/** A file of treaty actions is there for who may bring it in; no trial has one, so nobody finds any. */
const anImport = { mayDo: ({ who }: Scene): Verdict => (present(who) ? "hidden" : "refused") }

export const directoryRules = {
  listParties,
  showParty,
  listActions: aboutParty,
  listEvidence: aboutParty,
  recordEvidence: correction,
  listCorrections: open,
  previewParty: correction,
  correctParty: correction,
  previewImport: { mayDo: (scene) => (corrects(scene) ? "allowed" : "refused") },
  listImports: { mayDo: desk },
  showImport: anImport,
  importActions: anImport,
  discardImport: anImport,
} satisfies { [K in keyof Directory]: RuleOf<K> }
