import type { Random } from "../random.ts"
import type { Scene } from "../reference/rule.ts"
import { leaves } from "../reference/standing.ts"

/** What somebody might ask of reviews: of one to read it, and to change it if it is not hers to keep. */
export function reviewRequests({ world, who }: Scene, random: Random) {
  const idOf = () => (random.chance(0.1) ? random.uuid() : random.pick(world.reviews).id)
  const keeps = leaves(world, who, "review.keep").length > 0
  const any = () => ({ review: idOf() })
  const foreign = () => ({ review: keeps ? random.uuid() : idOf() })
  const draw = () => ({ draw: random.uuid() })
  const why = { why: "As the parties agreed.", lang: "en" }
  const rule = { procedure: "untoc-9-1", rule: "clears", value: "anybody" }
  const ofReviews = {
    list: () => ({}),
    show: any,
    showTotals: () => ({}),
    enter: () => ({ ...enter, mechanism: "no-such" }),
    close: foreign,
    cease: foreign,
    listPeople: any,
    nominate: () => ({ ...any(), party: random.pick(world.parties), ...person, role: random.pick(roles) }),
    endNomination: () => ({ ...any(), nomination: random.uuid() }),
    showLetters: any,
    keepLetter: () => ({ ...foreign(), ...letter }),
    showCourse: any,
    recordEvent: () => ({ ...foreign(), step: "response", happened: "2026-11-02" }),
    strikeEvent: () => ({ ...foreign(), event: random.uuid() }),
    pause: () => ({ ...foreign(), since: "2026-11-02", ...why }),
    resume: () => ({ ...foreign(), pause: random.uuid(), until: "2026-11-03" }),
    extend: () => ({ ...any(), step: "feedback:XAB", until: "2027-06-01", ...why }),
    agreeTerms: () => ({ ...foreign(), ...terms }),
  }
  return {
    ...ofReviews,
    listDraws: () => ({}),
    showDraw: draw,
    showTranscript: draw,
    freezeDraw: () => ({ mechanism: "no-such" }),
    drawLots: () => ({ ...draw(), seed: "1 2 3" }),
    withdrawDraw: draw,
    redrawPlace: () => ({ ...draw(), state: "XAA", place: 1 }),
    openPhase: () => ({ ...draw(), phase: 1, group: 1, started: "2026-11-02" }),
    listProcedures: () => ({}),
    showProcedure: () => ({ procedure: random.pick(["untoc-9-1", "lanterns"]) }),
    previewRule: () => rule,
    correctRule: () => ({ ...rule, version: "no-such", source: "A source", reason: "Seen", confidence: "C" }),
  }
}

const roles = ["focal_point", "expert", "observer"] as const
const person = { name: "Somebody", address: "somebody@new.invalid", lang: "en" }
const enter = { phase: 1, state: "XAA", reviewers: ["XAB", "XBA"], started: "2026-11-02" }
const letter = {
  kind: "nomination_request",
  party: "XAA",
  lang: "en",
  body: "The secretariat presents its compliments.",
}
const terms = {
  languages: ["en"],
  held: "2026-11-02",
  division: "Each reads all.",
  calendar: "As in the procedure.",
  contact: "By letter.",
  lang: "en",
}
