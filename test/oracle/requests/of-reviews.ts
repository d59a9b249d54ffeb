import type { Random } from "../random.ts"
import type { Scene } from "../reference/rule.ts"

/** What somebody might ask of reviews: of one to read it, and to change it if it is not hers to keep. */
export function reviewRequests({ world }: Scene, random: Random) {
  const idOf = () => (random.chance(0.1) ? random.uuid() : random.pick(world.reviews).id)
  const any = () => ({ review: idOf() })
  const { nominations, draws } = world.furnished
  const anyOf = (rows: readonly { id: string }[]) =>
    random.chance(0.05) ? random.uuid() : random.pick(rows).id
  const draw = () => ({ draw: anyOf(draws) })
  const today = world.now.toISOString().slice(0, 10)
  const until = new Date(world.now.getTime() + 210 * 86_400_000).toISOString().slice(0, 10)
  const why = { why: "As the parties agreed.", lang: "en" }
  const rule = { procedure: "untoc-9-1", rule: "clears", value: "anybody" }
  const ofReviews = {
    list: () => ({}),
    show: any,
    showTotals: () => ({}),
    enter: () => ({ ...enter, mechanism: "no-such" }),
    close: any,
    cease: any,
    listPeople: any,
    nominate: () => ({ ...any(), party: random.pick(world.parties), ...person, role: random.pick(roles) }),
    endNomination: () => ({ ...any(), nomination: anyOf(nominations) }),
    showLetters: any,
    keepLetter: () => ({
      ...any(),
      ...letter,
      kind: random.pick(["nomination_request", "handover"]),
      party: random.pick(world.parties),
    }),
    showCourse: any,
    recordEvent: () => ({ ...any(), step: "response", happened: today }),
    strikeEvent: () => ({ ...any(), event: random.uuid() }),
    pause: () => ({ ...any(), since: today, ...why }),
    resume: () => ({ ...any(), pause: random.uuid(), until: "2026-11-03" }),
    extend: () => ({ ...any(), step: "response", until, ...why }),
    agreeTerms: () => ({ ...any(), ...terms, held: today }),
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
    compareShipped: () => ({ procedure: random.pick(["untoc-9-1", "lanterns"]) }),
    takeShipped: () => ({ procedure: "lanterns", version: "no-such", source: "A source", reason: "Seen" }),
    previewRule: () => rule,
    correctRule: () => ({ ...rule, version: "no-such", source: "A source", reason: "Seen", confidence: "C" }),
  }
}

const roles = ["focal_point", "expert", "observer"] as const
const person = { name: "Somebody", address: "somebody@new.invalid", lang: "en" }
const enter = { phase: 1, state: "XAA", reviewers: ["XAB", "XBA"], started: "2026-11-02" }
const letter = {
  lang: "en",
  body: "The secretariat presents its compliments.",
}
const terms = {
  languages: ["en"],
  division: "Each reads all.",
  calendar: "As in the procedure.",
  contact: "By letter.",
  lang: "en",
}
