import type { instruments } from "../../../src/secretariat/instruments/contract.ts"
import { corrects } from "./directory.ts"
import { internal } from "./entering.ts"
import type { Rule, Scene } from "./rule.ts"
import { heldBy, type Verdict } from "./standing.ts"

/** Treaties, provisions and clusters are public, and so is every version of the pack that says so. */
const open: Rule = { mayDo: () => "allowed" }

/** A correction is made by the secretariat alone: right role, cited source, recorded reason. */
const work: Rule = { mayDo: (scene: Scene): Verdict => (corrects(scene) ? "allowed" : "refused") }

/** What is asked of these here fits no state of the pack: nobody gets through, and others than officers never would. */
const never: Rule = { mayDo: () => "refused" }

/** Levels are a reading aid that anybody in the mechanism may dispute in a note; an observer reads only. */
const dispute: Rule = {
  mayDo: ({ world, who }) =>
    heldBy(world, who).some(({ role }) => role !== "observer") ? "allowed" : "refused",
}

/** No trial's world has a file of texts on its way in, nor a dispute. */
const absent: Rule = { mayDo: () => "hidden" }

export const instrumentRules = {
  listInstruments: open,
  showInstrument: open,
  showCoverage: open,
  compareInstruments: open,
  showProvision: open,
  listClusters: open,
  showCluster: open,
  listVersions: open,
  listCorrections: open,
  compareShipped: open,
  previewCorrection: work,
  correct: never,
  takeShipped: never,
  disputeLevel: dispute,
  withdrawDispute: absent,
  listTextImports: { mayDo: (scene) => (corrects(scene) ? "allowed" : "hidden") },
  showTextImport: absent,
  proposeTexts: never,
  applyTexts: absent,
  previewTexts: internal,
  importTexts: internal,
} satisfies { [K in keyof typeof instruments]: Rule }
