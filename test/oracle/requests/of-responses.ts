import type { Random } from "../random.ts"
import type { Scene } from "../reference/rule.ts"
import { heldBy } from "../reference/standing.ts"

const WEEK = { first_day: "2031-03-01", last_day: "2031-03-09" }

/** What somebody might ask of responses: of one that is there, and now and then of none. */
export function responseRequests({ world, who }: Scene, random: Random) {
  const own = world.responses.filter(({ party }) => heldBy(world, who).some((grant) => grant.party === party))
  const drawn = () => random.pick(own.length > 0 && random.chance(0.6) ? own : world.responses)
  const which = () => ({ response: random.chance(0.1) ? random.uuid() : drawn().id })
  const question = () => ({ ...which(), question: "som.crim.offence" })
  const none = () => ({ submission: random.uuid() })
  return {
    list: () => ({}),
    show: which,
    showQuestion: question,
    showWhole: which,
    open: () => ({ questionnaire: random.uuid(), party: drawn().party, lang: "en" }),
    answer: () => ({
      ...question(),
      base: 0,
      value: { kind: "closed", answer: "yes" },
      text: "",
      lang: "en",
    }),
    answerPage: () => ({ ...question(), lang: "en", answers: [] }),
    showBefore: question,
    useBefore: () => ({ ...question(), answer: random.uuid(), base: 0 }),
    setAside: () => ({ ...question(), answer: random.uuid() }),
    offerAgain: () => ({ ...question(), answer: random.uuid() }),
    signUnchanged: () => ({ ...which(), section: "som.crim", since: "2026-01-01" }),
    listPackages: which,
    showReturn: () => ({ ...which(), return: random.uuid() }),
    bringBack: () => ({ ...which(), upload: random.uuid() }),
    takeAnswers: () => ({ ...which(), return: random.uuid(), rows: [] }),
    listLetters: which,
    showLetter: () => ({ ...which(), letter: random.uuid() }),
    bringLetter: () => ({ ...which(), sender: "Ministry of Ports", lang: "en", text: "The ports are open." }),
    takePassages: () => ({ ...which(), letter: random.uuid(), passages: [] }),
    listFindings: which,
    keepFinding: () => ({ ...question(), kind: "lesson", text: "Ask the ports first.", lang: "en" }),
    confirmFinding: () => ({ ...which(), finding: random.uuid() }),
    dropFinding: () => ({ ...which(), finding: random.uuid() }),
    check: which,
    showDistribution: which,
    showOffices: () => ({ party: drawn().party }),
    listSubmissions: () => ({}),
    showSubmission: none,
    showContent: none,
    showReceipt: none,
    showTranscription: which,
    tickEntered: () => ({ ...question(), hash: "0".repeat(64) }),
    untickEntered: question,
    listArrivals: () => ({}),
    showArrivalReceipt: () => ({ arrival: random.uuid() }),
    receive: () => ({ upload: random.uuid() }),
    receiveFile: () => ({ content: "" }),
    takeReceipt: () => ({ ...none(), upload: random.uuid() }),
    handIn: question,
    giveBack: () => ({ ...question(), note: "Which law?" }),
    validate: question,
    clearTask: question,
    assign: () => ({ ...question(), office: null, lang: "en" }),
    distribute: () => ({ ...which(), lang: "en" }),
    setDue: () => ({ ...which(), assignment: random.uuid(), due: "2027-03-01" }),
    sendAssignments: () => ({ ...which(), note: "" }),
    listLaws: question,
    citeLaw: () => ({ ...question(), key: "som.crim.offence", measure: random.uuid(), article: "12" }),
    citeSource: () => ({ ...question(), key: "som.crim.offence", said: "cited" }),
    listAbsences: () => ({ party: drawn().party }),
    planAbsence: () => ({ party: drawn().party, stand_in: random.uuid(), ...WEEK }),
    endAbsence: () => ({ absence: random.uuid() }),
    addOffice: () => ({ party: drawn().party, name: "Ministry of Ports", lang: "en" }),
    mapOffice: () => ({ party: drawn().party, holder: "justice", office: null }),
    clear: which,
    reopen: which,
    submit: which,
    correct: which,
    withdraw: which,
    widen: () => ({ ...none(), circle: random.pick(world.circles).id }),
    choose: () => ({ ...which(), answer: random.uuid(), choice: "mine" }),
  }
}
