import type { Asked, Output } from "../../../src/platform/contract.ts"
import type { responses } from "../../../src/review/responses/contract.ts"
import { internal } from "./entering.ts"
import { sorted, type Rule, type Scene } from "./rule.ts"
import { belongs, heldBy, leaves, type Verdict } from "./standing.ts"

type Responses = typeof responses
type RuleOf<K extends keyof Responses> = Rule<Asked<Responses[K]>, Output<Responses[K]>>

/** What a State prepares is seen by those of that State alone, whatever office in the house somebody holds. */
function sees({ world, who }: Scene, id: string): boolean {
  const response = world.responses.find((one) => one.id === id)
  const circles = world.circles.filter(({ kind, party }) => kind === "national" && party === response?.party)
  return circles.some((circle) => belongs(world, who, circle))
}

/** The State's experts write, and its focal point; whose role is for one matter alone writes nothing here. */
function writes({ world, who }: Scene, party: string | undefined): boolean {
  const held = [...leaves(world, who, "state.draft"), ...leaves(world, who, "state.clear")]
  return held.some((grant) => grant.party === party && grant.matter === null)
}

const look = {
  mayDo: (scene: Scene, { response }: { response: string }): Verdict =>
    sees(scene, response) ? "allowed" : "hidden",
}

const write = {
  mayDo: (scene: Scene, { response }: { response: string }): Verdict => {
    if (!sees(scene, response)) return "hidden"
    const { party } = scene.world.responses.find(({ id }) => id === response)!
    return writes(scene, party) ? "allowed" : "refused"
  },
}

/** The focal point of that State certifies and hands out, or a deputy named beside her. */
function clears({ world, who }: Scene, party: string | undefined): boolean {
  return leaves(world, who, "state.clear").some((grant) => grant.party === party && grant.matter === null)
}

const certify = {
  mayDo: (scene: Scene, { response }: { response: string }): Verdict => {
    if (!sees(scene, response)) return "hidden"
    const { party } = scene.world.responses.find(({ id }) => id === response)!
    return clears(scene, party) ? "allowed" : "refused"
  },
}

/** Nothing here is in the state from which it could be done: drafts were neither handed in nor cleared nor sent. */
const tooEarly = {
  mayDo: (scene: Scene, { response }: { response: string }): Verdict =>
    sees(scene, response) ? "refused" : "hidden",
}

/** A thing of the response that is not there: hidden from whoever could do it, refused to the State's other people. */
const absentTo = {
  mayDo: (scene: Scene, { response }: { response: string }): Verdict => {
    if (!sees(scene, response)) return "hidden"
    const { party } = scene.world.responses.find(({ id }) => id === response)!
    return clears(scene, party) ? "hidden" : "refused"
  },
}

/** The same for what whoever writes could do. */
const absentToWriters = {
  mayDo: (scene: Scene, { response }: { response: string }): Verdict => {
    if (!sees(scene, response)) return "hidden"
    const { party } = scene.world.responses.find(({ id }) => id === response)!
    return writes(scene, party) ? "hidden" : "refused"
  },
}

const keep = {
  mayDo: (scene: Scene, { party }: { party: string }): Verdict =>
    clears(scene, party) ? "allowed" : "refused",
}

/** A State's map is for whoever acts for that State. */
const showOffices: RuleOf<"showOffices"> = {
  mayDo: ({ world, who }, { party }) =>
    heldBy(world, who).some((grant) => grant.party === party) ? "allowed" : "hidden",
}

/** Nothing was submitted in these worlds. */
const listSubmissions: RuleOf<"listSubmissions"> = {
  mayDo: () => "allowed",
  shows: {
    expected: () => [],
    found: ({ submissions }) => sorted(submissions.map(({ submission }) => submission)),
  },
}

/** The secretariat alone takes in what States' own houses send; here nothing was sent. */
const arrivals = {
  mayDo: ({ world, who }: Scene): Verdict =>
    leaves(world, who, "response.receive").length > 0 ? "allowed" : "hidden",
}

/** There is none of that name. */
const absent = { mayDo: (): Verdict => "hidden" }

const list: RuleOf<"list"> = {
  mayDo: () => "allowed",
  shows: {
    expected: (scene) => sorted(scene.world.responses.map(({ id }) => id).filter((id) => sees(scene, id))),
    found: ({ responses: listed }) => sorted(listed.map(({ id }) => id)),
  },
}

/** Nothing is opened twice: whoever may open is refused here, because the questionnaire asked about is none. */
const open: RuleOf<"open"> = { mayDo: () => "refused" }

export const responseRules = {
  list,
  show: look,
  showQuestion: look,
  showWhole: look,
  open,
  answer: write,
  answerPage: write,
  choose: absent,
  /** What was said before is the State's own; in these worlds it said nothing before. */
  showBefore: look,
  useBefore: absent,
  setAside: absent,
  offerAgain: absent,
  signUnchanged: write,
  settle: internal,
  settleOld: internal,
  listPackages: look,
  showReturn: absent,
  // A file that nobody sent waits for nobody: whoever writes is refused, and the rest do not learn of the response.
  bringBack: {
    mayDo: (scene, { response }) => (sees(scene, response) ? "refused" : "hidden"),
  },
  takeAnswers: absent,
  // A ministry's words are taken in by whoever writes; an office's own people are none in these worlds.
  listLetters: look,
  showLetter: absent,
  bringLetter: write,
  takePassages: absent,
  listFindings: look,
  // Nothing was answered in these worlds on which a need could rest: whoever writes is refused too.
  keepFinding: {
    mayDo: (scene, { response }) => (sees(scene, response) ? "refused" : "hidden"),
  },
  confirmFinding: absent,
  dropFinding: absent,
  check: look,
  showDistribution: look,
  showOffices,
  listSubmissions,
  showSubmission: absent,
  showContent: absent,
  showReceipt: absent,
  showTranscription: look,
  // Nothing is cleared here.
  tickEntered: tooEarly,
  untickEntered: tooEarly,
  listArrivals: arrivals,
  showArrivalReceipt: absent,
  receive: { mayDo: () => "refused" },
  receiveFile: internal,
  takeReceipt: absent,
  handIn: write,
  giveBack: tooEarly,
  validate: tooEarly,
  clearTask: certify,
  assign: certify,
  distribute: certify,
  sendAssignments: tooEarly,
  // No office was given anything: whoever certifies finds no assignment of that name, and nobody else learns why.
  setDue: absentTo,
  listLaws: look,
  citeLaw: absent,
  // No answer in these worlds came from anywhere: whoever writes finds no source, and nobody else learns why.
  citeSource: absentToWriters,
  listAbsences: showOffices,
  // Nobody of that name could stand in; nobody is away in these worlds.
  planAbsence: { mayDo: () => "refused" },
  endAbsence: absent,
  addOffice: keep,
  mapOffice: keep,
  clear: certify,
  reopen: tooEarly,
  submit: tooEarly,
  correct: tooEarly,
  withdraw: certify,
  widen: absent,
} satisfies { [K in keyof Responses]: RuleOf<K> }
