import type { Asked, Output } from "../../../src/platform/contract.ts"
import type { memory } from "../../../src/secretariat/memory/contract.ts"
import type { Negotiation } from "../negotiation-of-world.ts"
import { keepsTexts, translates } from "./negotiating.ts"
import type { Rule, Scene } from "./rule.ts"
import { leaves, type Verdict } from "./standing.ts"

type Memory = typeof memory
type RuleOf<K extends keyof Memory> = Rule<Asked<Memory[K]>, Output<Memory[K]>>
type Which = { readonly kind: string; readonly subject: string; readonly lang: string; readonly key?: string }

/** The language of the one task that runs in each negotiation of a world. */
const RUNS = "fr"

/** The running tasks of a negotiation that are hers, or hers to keep. */
function tasksOf(scene: Scene, negotiation: Negotiation) {
  const running = negotiation.tasks.filter(({ ended }) => !ended)
  return running.filter((task) => keepsTexts(scene, negotiation) || translates(scene, task))
}

/** A job is there for whoever was given a text of it, and for the secretariat; nothing was given of questionnaires. */
function jobOf(scene: Scene, { kind, subject, lang, key }: Which) {
  if (kind !== "negotiation" || lang !== RUNS) return []
  const negotiation = scene.world.negotiations.find(({ id }) => id === subject)
  const tasks = negotiation ? tasksOf(scene, negotiation) : []
  return key === undefined || tasks.some(({ text }) => text === key) ? tasks : []
}

const look = {
  mayDo: (scene: Scene, which: Which): Verdict => (jobOf(scene, which).length > 0 ? "allowed" : "hidden"),
}

/** Only who was given the text writes; who keeps it sees it. */
function ofTranslator(done: Verdict) {
  return {
    mayDo: (scene: Scene, which: Which): Verdict => {
      const tasks = jobOf(scene, which)
      if (tasks.length === 0) return "hidden"
      return tasks.every((task) => translates(scene, task)) ? done : "refused"
    },
  }
}

const listJobs: RuleOf<"listJobs"> = { mayDo: () => "allowed" }
/** Everybody may ask; what is offered is what she may see. */
const lookUp: RuleOf<"lookUp"> = {
  mayDo: () => "allowed",
  shows: { expected: () => 0, found: ({ offers }) => offers.flatMap((one) => one.offers).length },
}

function mayTerm({ world, who }: Scene, verbs: readonly string[]): boolean {
  return verbs.some((verb) => leaves(world, who, verb).length > 0)
}

const listTerms: RuleOf<"listTerms"> = {
  mayDo: (scene) => (mayTerm(scene, ["text.keep", "text.translate"]) ? "allowed" : "hidden"),
}
const setTerm: RuleOf<"setTerm"> = {
  mayDo: (scene) => (mayTerm(scene, ["text.keep"]) ? "allowed" : "refused"),
}
/** No body of a world has terms of its own. */
const dropTerm: RuleOf<"dropTerm"> = {
  mayDo: (scene) => (mayTerm(scene, ["text.keep"]) ? "hidden" : "refused"),
}
/** Nobody has brought a file back. */
const absent = { mayDo: (): Verdict => "hidden" }

export const memoryRules = {
  listJobs,
  showJob: look,
  showUnit: look,
  lookUp,
  listTerms,
  exportXliff: look,
  showReturn: absent,
  writeUnit: ofTranslator("allowed"),
  /** Nothing is translated yet, so that there is nothing to approve. */
  approve: ofTranslator("refused"),
  setTerm,
  dropTerm,
  makeFile: look,
  /** No file that is sent here is one. */
  bringBack: ofTranslator("refused"),
  applyReturn: absent,
} satisfies { [K in keyof Memory]: RuleOf<K> }
