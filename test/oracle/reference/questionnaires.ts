import type { Asked, Output } from "../../../src/platform/contract.ts"
import type { questionnaires } from "../../../src/review/questionnaires/contract.ts"
import type { Role } from "../../../src/secretariat/access/roles.ts"
import { internal } from "./entering.ts"
import { sorted, type Rule, type Scene } from "./rule.ts"
import { heldBy, leaves, type Verdict } from "./standing.ts"

type Questionnaires = typeof questionnaires
type RuleOf<K extends keyof Questionnaires> = Rule<Asked<Questionnaires[K]>, Output<Questionnaires[K]>>

/** As with any text before a body: a draft is for the chair and bureau and for the secretariat until it is issued. */
const drafting: readonly Role[] = ["officer", "chair", "bureau", "rapporteur"]

function sees({ world, who }: Scene, id: string): boolean {
  return world.questionnaires.includes(id) && heldBy(world, who).some(({ role }) => drafting.includes(role))
}

const list: RuleOf<"list"> = {
  mayDo: () => "allowed",
  shows: {
    expected: (scene) => sorted(scene.world.questionnaires.filter((id) => sees(scene, id))),
    found: ({ questionnaires: listed }) => sorted(listed.map(({ id }) => id)),
  },
}

const look = {
  mayDo: (scene: Scene, { questionnaire }: { questionnaire: string }): Verdict =>
    sees(scene, questionnaire) ? "allowed" : "hidden",
}

/** What it asks is the secretariat's to change; here everybody else tries. */
const work = {
  mayDo: (scene: Scene, { questionnaire }: { questionnaire: string }): Verdict =>
    sees(scene, questionnaire) ? "refused" : "hidden",
}

/** Who translates is for the secretariat to know. */
function keptOnly(scene: Scene, { questionnaire }: { questionnaire: string }): Verdict {
  const keeps = leaves(scene.world, scene.who, "text.keep").length > 0
  return sees(scene, questionnaire) && keeps ? "allowed" : "hidden"
}

/** No question with this key, and no other questionnaire. */
const absent = { mayDo: (): Verdict => "hidden" }

const create: RuleOf<"create"> = {
  mayDo: ({ world, who }) => (leaves(world, who, "text.keep").length > 0 ? "allowed" : "refused"),
}

export const questionnaireRules = {
  list,
  show: look,
  showQuestion: absent,
  showCoverage: look,
  showOverlap: look,
  compare: absent,
  exportFiles: look,
  listAudiences: look,
  /** It is for whoever drafts: here nobody who asks does, and no file of hers waits. */
  readWord: work,
  /** No file that is asked with here holds a questionnaire. */
  import: { mayDo: () => "refused" },
  importWhole: internal,
  create,
  addSection: work,
  removeSection: work,
  addQuestion: work,
  changeQuestion: work,
  moveQuestion: work,
  removeQuestion: work,
  setText: work,
  recordHole: work,
  closeHole: work,
  judgeOverlap: absent,
  importWord: work,
  mapQuestion: work,
  issue: work,
  release: work,
  adopt: work,
  withdraw: work,
  negotiate: work,
  takeWords: work,
  succeed: work,
  listTranslators: { mayDo: keptOnly },
  assignTranslation: work,
  endTranslation: work,
} satisfies { [K in keyof Questionnaires]: RuleOf<K> }
