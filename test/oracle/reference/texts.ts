import type { Asked, Output } from "../../../src/platform/contract.ts"
import type { texts } from "../../../src/secretariat/texts/contract.ts"
import { chairRules } from "./texts-of-chair.ts"
import { delegationRules } from "./texts-of-delegations.ts"
import type { Hand } from "../negotiation-of-world.ts"
import {
  drafts,
  found,
  handOf,
  holds,
  keepsTexts,
  seats,
  sees,
  taskOf,
  textOf,
  translates,
} from "./negotiating.ts"
import { sorted, type Rule, type Scene } from "./rule.ts"
import { leaves, type Verdict } from "./standing.ts"

type Texts = typeof texts
type RuleOf<K extends keyof Texts> = Rule<Asked<Texts[K]>, Output<Texts[K]>>

const list: RuleOf<"list"> = {
  mayDo: () => "allowed",
  shows: {
    expected: (scene) =>
      sorted(scene.world.negotiations.filter((one) => sees(scene, one)).map(({ id }) => id)),
    found: ({ negotiations }) => sorted(negotiations.map(({ id }) => id)),
  },
}

function seen(scene: Scene, { negotiation }: { negotiation: string }) {
  return found(scene, (one) => (one.id === negotiation ? one : undefined))?.thing
}

const show: RuleOf<"show"> = {
  mayDo: (scene, input) => (seen(scene, input) ? "allowed" : "hidden"),
  shows: {
    expected: (scene, input) => {
      const negotiation = seen(scene, input)!
      const issued = negotiation.texts.filter((text) => text.issued || drafts(scene, negotiation))
      return {
        texts: sorted(issued.map(({ id }) => id)),
        seats: sorted(
          seats(scene, negotiation).map(({ party, rights }) => `${party} ${sorted(rights).join()}`),
        ),
        participants: sorted(negotiation.participants.map(({ party }) => party)),
      }
    },
    found: ({ texts: listed, seats: own, participants }) => ({
      texts: sorted(listed.map(({ id }) => id)),
      seats: sorted(own.map(({ party, rights }) => `${party} ${sorted(rights).join()}`)),
      participants: sorted(participants.map(({ party }) => party)),
    }),
  },
}

const look = {
  mayDo: (scene: Scene, input: { negotiation: string }): Verdict =>
    seen(scene, input) ? "allowed" : "hidden",
}
const read = {
  mayDo: (scene: Scene, { text }: { text: string }): Verdict => (textOf(scene, text) ? "allowed" : "hidden"),
}

const showText: RuleOf<"showText"> = {
  ...read,
  shows: {
    expected: (scene, input) => {
      const { negotiation, thing } = textOf(scene, input.text)!
      const about = (one: Hand) => one.text === thing.id && handOf(scene, one.id) !== undefined
      return {
        proposals: sorted(negotiation.proposals.filter(about).map(({ id }) => id)),
        voices: sorted(negotiation.voices.filter(about).map(({ id }) => id)),
        // It was said in a formal round: everybody who reads the text reads whose capital is awaited.
        awaits: thing.status === "agreed_ad_referendum" ? [negotiation.referendum.id] : [],
      }
    },
    found: ({ proposals_made, voices, awaits: listed }) => ({
      proposals: sorted(proposals_made.map(({ id }) => id)),
      voices: sorted(voices.map(({ id }) => id)),
      awaits: sorted(listed.map(({ id }) => id)),
    }),
  },
}

/** A translator sees what is assigned to her and nothing else. */
const listMyTranslations: RuleOf<"listMyTranslations"> = {
  mayDo: () => "allowed",
  shows: {
    expected: (scene) => {
      const tasks = scene.world.negotiations.flatMap((one) => one.tasks)
      return sorted(tasks.filter((task) => !task.ended && translates(scene, task)).map(({ id }) => id))
    },
    found: ({ tasks }) => sorted(tasks.map(({ id }) => id)),
  },
}

const ofSecretariat = {
  negotiation: (scene: Scene, input: { negotiation: string }): Verdict => {
    const negotiation = seen(scene, input)
    if (!negotiation) return "hidden"
    return negotiation.status === "open" && holds(scene, negotiation) ? "allowed" : "refused"
  },
  text: (may: (status: string, issued: boolean) => boolean) => ({
    mayDo: (scene: Scene, { text: id }: { text: string }): Verdict => {
      const text = textOf(scene, id)
      if (!text) return "hidden"
      const { negotiation, thing } = text
      const open = negotiation.status === "open"
      return open && holds(scene, negotiation) && may(thing.status, thing.issued) ? "allowed" : "refused"
    },
  }),
}

const assignTranslation: RuleOf<"assignTranslation"> = {
  mayDo: (scene, { text: id, assignee }) => {
    const text = textOf(scene, id)
    if (!text) return "hidden"
    const { world } = scene
    const one = world.people.find(({ account }) => account === assignee)
    const able =
      one?.status === "active" && leaves(world, { ...one, session: "open" }, "text.translate").length > 0
    return able && keepsTexts(scene, text.negotiation) ? "allowed" : "refused"
  },
}

const endTranslation: RuleOf<"endTranslation"> = {
  mayDo: (scene, input) => {
    const task = taskOf(scene, input.task)
    if (!task) return "hidden"
    const negotiation = scene.world.negotiations.find(({ tasks }) => tasks.includes(task))!
    return keepsTexts(scene, negotiation) ? "allowed" : "refused"
  },
}

const translate: RuleOf<"translate"> = {
  mayDo: (scene, input) => {
    const task = taskOf(scene, input.task)
    if (!task) return "hidden"
    return translates(scene, task) ? "allowed" : "refused"
  },
}

const unsettled = (status: string) => status === "open" || status === "parked"

export const textRules = {
  list,
  show,
  showText,
  compare: read,
  showFloor: look,
  nonPaper: look,
  listMyTranslations,
  showTranslation: { mayDo: (scene, { task }) => (taskOf(scene, task) ? "allowed" : "hidden") },
  open: { mayDo: ({ world, who }) => (leaves(world, who, "text.keep").length > 0 ? "allowed" : "refused") },
  /** Nothing in these worlds was forwarded: whoever might lay it before another body is refused too. */
  carryOn: { mayDo: (scene, input) => (seen(scene, input) ? "refused" : "hidden") },
  addText: { mayDo: ofSecretariat.negotiation },
  issueDrafts: { mayDo: ofSecretariat.negotiation },
  draftVersion: ofSecretariat.text(unsettled),
  issueVersion: ofSecretariat.text((_, issued) => !issued),
  assignTranslation,
  endTranslation,
  translate,
  ...delegationRules,
  ...chairRules,
} satisfies { [K in keyof Texts]: RuleOf<K> }
