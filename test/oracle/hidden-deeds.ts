import type { Asked, Operation } from "../../src/platform/contract.ts"
import { questionnaires } from "../../src/review/questionnaires/contract.ts"
import { responses } from "../../src/review/responses/contract.ts"
import { recommendations } from "../../src/review/recommendations/contract.ts"
import { texts } from "../../src/secretariat/texts/contract.ts"
import { reviewDeeds } from "./hidden-reviews.ts"
import type { Negotiation } from "./negotiation-of-world.ts"
import { SHOWN_RECOMMENDATION } from "./shown-recommendation.ts"
import { chairs, keepsTexts, seats } from "./reference/negotiating.ts"
import { say, type HiddenDeed } from "./say-hidden.ts"
import type { Staged } from "./trial.ts"
import type { Someone } from "./world.ts"

const QUESTION = "som.crim.offence"

/** What insiders do and no outsider may notice, each through the door. */
export const hiddenDeeds: Readonly<Record<string, HiddenDeed>> = {
  "a questionnaire that is drafted": async (staged, name) => {
    const terms = { code: "hidden", version: "1", lang: "en", title: "Harbour lantern" } as const
    const input = { ...terms, instruments: ["SOM"] }
    const { id } = await say(staged, { name, who: officer(staged), operation: questionnaires.create, input })
    return { questionnaire: [id] }
  },
  "a draft of a text": async (staged, name) => {
    const input = { text: negotiationOf(staged).texts[0]!.id, body: "Harbour lantern, redrafted." }
    await say(staged, { name, who: officer(staged), operation: texts.draftVersion, input })
    return {}
  },
  "a proposal of a delegation": async (staged, name) => {
    const { id: round } = negotiationOf(staged).rounds.find(({ formal, open }) => open && !formal)!
    const terms = { round, text: negotiationOf(staged).texts[0]!.id, code: "MOD", lang: "en" } as const
    const { who, party } = delegate(staged)
    const input = { ...terms, body: "Harbour lantern, proposed.", party }
    const { proposal } = await say(staged, { name, who, operation: texts.propose, input })
    return { proposal: [proposal] }
  },
  "a word of a delegation": async (staged, name) => {
    const { id: round } = negotiationOf(staged).rounds.find(({ formal }) => formal)!
    const { who, party } = delegate(staged)
    const spoken = { lang: "en", words: "Harbour lantern, said." } as const
    const input = { round, text: negotiationOf(staged).texts[0]!.id, ...spoken, party }
    const { voice } = await say(staged, { name, who, operation: texts.comment, input })
    return { voice: [voice] }
  },
  "what a State does with a recommendation": async (staged, name) => {
    const { world } = staged
    const grant = world.grants.find(
      ({ role, party, ended }) => role === "expert" && !ended && party !== null && party !== world.parties[1],
    )!
    const who = world.people.find(({ account }) => account === grant.account)!
    const said = { status: "under_way", said: "Harbour lantern, lit.", lang: "en" } as const
    const input = { recommendation: SHOWN_RECOMMENDATION, party: grant.party!, ...said }
    await say(staged, { name, who, operation: recommendations.follow, input })
    return {}
  },
  "what a ministry wrote, and a need that is drawn from an answer": async (staged, name) => {
    const { who, response } = answering(staged)
    const does = <O extends Operation>(operation: O, input: Asked<O>) =>
      say(staged, { name: `${name} ${operation.name}`, who, operation, input })
    const words = { text: "Harbour lantern, answered.", lang: "en" } as const
    const { id } = await does(responses.bringLetter, { response, sender: "Harbour lantern", ...words })
    const answer = { response, question: QUESTION, base: 0, item: "", value: null, ...words }
    await does(responses.answer, answer)
    const lesson = { response, question: QUESTION, kind: "lesson", ...words } as const
    const { finding } = await does(responses.keepFinding, lesson)
    return { letter: [id], finding: [finding] }
  },
  "a move of the chair": async (staged, name) => {
    const { world } = staged
    const who = world.people.find((one) => chairs({ world, who: one }, negotiationOf(staged)))!
    const input = { text: negotiationOf(staged).texts[0]!.id, why: "Harbour lantern" }
    await say(staged, { name, who, operation: texts.park, input })
    return {}
  },
  ...reviewDeeds,
}

/** Somebody who answers for a State that no outsider belongs to, and its response. */
function answering({ world }: Staged): { who: Someone; response: string } {
  const found = world.grants.flatMap(({ role, party, matter, ended, account }) => {
    const who = world.people.find((one) => one.account === account)
    const response = world.responses.find((one) => one.party === party)
    const works = role === "expert" && !ended && matter === null && party !== world.parties[1]
    return works && who?.status === "active" && who.session === "open" && response
      ? [{ who, response: response.id }]
      : []
  })
  return found[0]!
}

/** The first negotiation that goes on: outsiders take no part in it. */
function negotiationOf({ world }: Staged): Negotiation {
  return world.negotiations.find(({ status }) => status === "open")!
}

function officer(staged: Staged): Someone {
  const { world } = staged
  return world.people.find((who) => keepsTexts({ world, who }, negotiationOf(staged)))!
}

/** Somebody of a delegation that has every right, and sits for no other. */
function delegate(staged: Staged): { who: Someone; party: string } {
  const { world } = staged
  const sitting = world.people.flatMap((who) => {
    const [seat, ...more] = seats({ world, who }, negotiationOf(staged))
    return seat && more.length === 0 && seat.rights.includes("propose") ? [{ who, party: seat.party }] : []
  })
  return sitting[0]!
}
