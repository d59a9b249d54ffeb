import type { Asked, Output } from "../../../src/platform/contract.ts"
import type { Role } from "../../../src/secretariat/access/roles.ts"
import type { meetings } from "../../../src/secretariat/meetings/contract.ts"
import { sorted, type Rule, type Scene } from "./rule.ts"
import { heldBy, leaves, type Verdict } from "./standing.ts"

type Meetings = typeof meetings
type RuleOf<K extends keyof Meetings> = Rule<Asked<Meetings[K]>, Output<Meetings[K]>>

/** Until it is announced a meeting is for those who prepare it: the secretariat, the chair and the bureau. */
const preparing: readonly Role[] = ["officer", "chair", "bureau", "rapporteur"]

function sees({ world, who }: Scene, id: string): boolean {
  return world.meetings.includes(id) && heldBy(world, who).some(({ role }) => preparing.includes(role))
}

const list: RuleOf<"list"> = {
  mayDo: () => "allowed",
  shows: {
    expected: (scene) => sorted(scene.world.meetings.filter((id) => sees(scene, id))),
    found: ({ meetings: listed }) => sorted(listed.map(({ id }) => id)),
  },
}

const look = {
  mayDo: (scene: Scene, { meeting }: { meeting: string }): Verdict =>
    sees(scene, meeting) ? "allowed" : "hidden",
}

/** What a meeting is, is the secretariat's to say; here everybody else tries. */
const work = {
  mayDo: (scene: Scene, { meeting }: { meeting: string }): Verdict =>
    sees(scene, meeting) ? "refused" : "hidden",
}

/** In these worlds no list of speakers has a name on it, and no document is listed. */
const absent = { mayDo: (): Verdict => "hidden" }

const keeping = {
  mayDo: ({ world, who }: Scene): Verdict =>
    leaves(world, who, "text.keep").length > 0 ? "allowed" : "refused",
}

export const meetingRules = {
  list,
  show: look,
  keepBody: keeping,
  plan: keeping,
  word: work,
  addItem: work,
  announce: work,
  open: work,
  close: work,
  addPaper: work,
  setIssue: absent,
  register: work,
  elect: work,
  /** Nobody asks for the floor on an item that is not there, before the meeting is announced. */
  askFloor: work,
  withdrawRequest: absent,
  moveRequest: absent,
  giveFloor: absent,
  endTurn: absent,
  handStatement: absent,
  /** A report that is not begun is shown as none. */
  showReport: look,
  beginReport: work,
  writeParagraph: absent,
  layReport: absent,
  adoptReport: absent,
  /** There is no dialogue before a report is adopted, and none was. */
  showDialogue: absent,
  openDialogue: absent,
  applyToDialogue: absent,
  objectToApplication: absent,
  decideApplication: absent,
  publishSummary: absent,
} satisfies { [K in keyof Meetings]: RuleOf<K> }
