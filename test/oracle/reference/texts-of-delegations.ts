import type { Asked, Output } from "../../../src/platform/contract.ts"
import type { texts } from "../../../src/secretariat/texts/contract.ts"
import type { Right } from "../../../src/secretariat/texts/rules.ts"
import type { Hand } from "../negotiation-of-world.ts"
import {
  acts,
  chairs,
  drafts,
  found,
  holds,
  handOf,
  keepsTexts,
  roundOf,
  seats,
  textOf,
} from "./negotiating.ts"
import type { Rule, Scene } from "./rule.ts"
import type { Verdict } from "./standing.ts"

type Texts = typeof texts
type RuleOf<K extends keyof Texts> = Rule<Asked<Texts[K]>, Output<Texts[K]>>
type Party = string | undefined

type Placed = { readonly round: string; readonly text?: string | undefined }

/** Whoever has the right, has it in an open round of an open negotiation, on an issued text that is there. */
function place(scene: Scene, { input, may }: { input: Placed; may: boolean }): Verdict {
  const { negotiation, thing } = roundOf(scene, input.round)!
  if (!may || !thing.open || negotiation.status !== "open") return "refused"
  const text = negotiation.texts.find(({ id }) => id === input.text)
  if (!text || (!text.issued && !drafts(scene, negotiation))) return "hidden"
  return allow(text.issued)
}

const propose: RuleOf<"propose"> = {
  mayDo: (scene, input) => {
    const round = roundOf(scene, input.round)
    if (!round) return "hidden"
    const { negotiation } = round
    const delegation = acts(scene, { negotiation, party: input.party, right: "propose" })
    // The chair proposes as the chair, for no State.
    const office =
      input.party === undefined && seats(scene, negotiation).length === 0 && chairs(scene, negotiation)
    return place(scene, { input, may: delegation || office })
  },
}

/** What is said by ear is taken down by the secretariat, for a delegation that may propose. */
const takeDown: RuleOf<"takeDown"> = {
  mayDo: (scene, input) => {
    const round = roundOf(scene, input.round)
    if (!round) return "hidden"
    const { negotiation } = round
    const spoken = negotiation.participants.find(({ party }) => party === input.party)
    const proposes = spoken !== undefined && negotiation.rights[spoken.class].includes("propose")
    return place(scene, { input, may: keepsTexts(scene, negotiation) && proposes })
  },
}

/** The thing itself says for whom its own delegation acts. */
function own(scene: Scene, thing: Hand): boolean {
  return seats(scene, handOf(scene, thing.id)!.negotiation).some(({ party }) => party === thing.party)
}

function onHand(may: (scene: Scene, thing: Hand) => boolean, frozen = true) {
  return {
    mayDo: (scene: Scene, { proposal }: { proposal: string }): Verdict => {
      const hand = handOf(scene, proposal)
      if (!hand) return "hidden"
      return allow((!frozen || hand.negotiation.status === "open") && may(scene, hand.thing))
    },
  }
}

/** A name is printed only where the delegation and the chair both agree. */
const agreeToName = onHand((scene, thing) => {
  const { negotiation } = handOf(scene, thing.id)!
  return (!thing.taken && own(scene, thing)) || chairs(scene, negotiation)
}, false)

type Saying = { text: string; round: string; party?: Party }

function say(right: Right) {
  return {
    mayDo: (scene: Scene, { text: id, round, party }: Saying): Verdict => {
      const text = textOf(scene, id)
      if (!text) return "hidden"
      const { negotiation, thing } = text
      const sitting = negotiation.rounds.find((one) => one.id === round)
      if (!sitting) return "hidden"
      const running = negotiation.status === "open" && sitting.open
      const office =
        right !== "object" &&
        party === undefined &&
        seats(scene, negotiation).length === 0 &&
        (chairs(scene, negotiation) || keepsTexts(scene, negotiation))
      return allow(running && (office || (thing.issued && acts(scene, { negotiation, party, right }))))
    },
  }
}

const withdrawVoice: RuleOf<"withdrawVoice"> = {
  mayDo: (scene, { voice }) => {
    const hand = handOf(scene, voice)
    if (!hand) return "hidden"
    return allow(hand.negotiation.status === "open" && own(scene, hand.thing))
  },
}

/** A capital's word is its own delegation's to bring: another one finds nothing that it could lift. */
const liftReferendum: RuleOf<"liftReferendum"> = {
  mayDo: (scene, { referendum: id }) => {
    const awaited = found(scene, ({ referendum }) => (referendum.id === id ? referendum : undefined))
    if (!awaited) return "hidden"
    const lifts = seats(scene, awaited.negotiation).some(({ party }) => party === awaited.thing.party)
    if (lifts) return allow(awaited.negotiation.status === "open")
    return holds(scene, awaited.negotiation) ? "refused" : "hidden"
  },
}

function onWhole(right: Right, status: string) {
  return {
    mayDo: (scene: Scene, { negotiation: id, party }: { negotiation: string; party?: Party }): Verdict => {
      const whole = found(scene, (one) => (one.id === id ? one : undefined))
      if (!whole) return "hidden"
      const { negotiation } = whole
      return allow(negotiation.status === status && acts(scene, { negotiation, party, right }))
    },
  }
}

function allow(allowed: boolean): Verdict {
  return allowed ? "allowed" : "refused"
}

export const delegationRules = {
  propose,
  takeDown,
  confirmProposal: onHand((scene, thing) => thing.taken && own(scene, thing)),
  withdrawProposal: onHand((scene, thing) => {
    // What was misheard is taken back by who took it down.
    const misheard = thing.taken && keepsTexts(scene, handOf(scene, thing.id)!.negotiation)
    return misheard || own(scene, thing)
  }),
  showToChair: onHand((scene, thing) => !thing.taken && own(scene, thing), false),
  agreeToName,
  comment: say("speak"),
  object: say("object"),
  askReopening: say("join_consensus"),
  withdrawVoice,
  liftReferendum,
  /** Who cannot block does not break a silence. */
  breakSilence: onWhole("object", "under_silence"),
  /** Positions are explained once a decision was taken: none was in these worlds. */
  explainPosition: onWhole("speak", "decided"),
}
