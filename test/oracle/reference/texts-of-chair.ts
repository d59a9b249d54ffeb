import type { Negotiation, Text } from "../negotiation-of-world.ts"
import { chairs, found, holds, roundOf, textOf } from "./negotiating.ts"
import type { Scene } from "./rule.ts"
import type { Verdict } from "./standing.ts"

type Deed = (negotiation: Negotiation) => boolean
const isOpen: Deed = ({ status }) => status === "open"

/** What the chair does with a text; others who see it are refused. */
function onText(
  from: readonly Text["status"][],
  also: (input: never, negotiation: Negotiation) => boolean = () => true,
) {
  return {
    mayDo: (scene: Scene, input: { text: string }): Verdict => {
      const text = textOf(scene, input.text)
      if (!text) return "hidden"
      const { negotiation, thing } = text
      const fits = from.includes(thing.status) && also(input as never, negotiation)
      return chairs(scene, negotiation) && isOpen(negotiation) && fits ? "allowed" : "refused"
    },
  }
}

/** What the chair announces of the whole. */
function onWhole(may: Deed, also: (input: never, negotiation: Negotiation) => boolean = () => true) {
  return {
    mayDo: (scene: Scene, input: { negotiation: string }): Verdict => {
      const whole = found(scene, (one) => (one.id === input.negotiation ? one : undefined))
      if (!whole) return "hidden"
      const { negotiation } = whole
      const fits = may(negotiation) && also(input as never, negotiation)
      return chairs(scene, negotiation) && fits ? "allowed" : "refused"
    },
  }
}

const never: Deed = () => false
const unsettled = ["open", "parked"] as const

/** A draft that nobody was shown is agreed by nobody. */
const issued = ({ text }: { text: string }, { texts }: Negotiation) =>
  texts.some((one) => one.id === text && one.issued)

const closeRound = {
  mayDo: (scene: Scene, { round: id }: { round: string }): Verdict => {
    const round = roundOf(scene, id)
    if (!round) return "hidden"
    return holds(scene, round.negotiation) && round.thing.open ? "allowed" : "refused"
  },
}

const agreePackage = {
  mayDo: (scene: Scene, input: { package: string }): Verdict => {
    const whole = found(scene, (one) => (one.package === input.package ? one : undefined))
    if (!whole) return "hidden"
    return chairs(scene, whole.negotiation) && isOpen(whole.negotiation) ? "allowed" : "refused"
  },
}

const reopen = {
  mayDo: (scene: Scene, input: { text: string; request: string }): Verdict => {
    const text = textOf(scene, input.text)
    if (!text) return "hidden"
    const settled = text.thing.status.startsWith("agreed") && isOpen(text.negotiation)
    if (!chairs(scene, text.negotiation) || !settled) return "refused"
    // Somebody has to have asked for it, of this text.
    const asked = text.negotiation.voices.find(({ id }) => id === input.request)
    return asked?.kind === "reopening" && asked.text === input.text ? "allowed" : "hidden"
  },
}

/** The sittings are the chair's and the secretariat's alike. */
function together(scene: Scene, id: string): Verdict {
  const whole = found(scene, (one) => (one.id === id ? one : undefined))
  if (!whole) return "hidden"
  return holds(scene, whole.negotiation) && isOpen(whole.negotiation) ? "allowed" : "refused"
}

const setFloor = {
  mayDo: (scene: Scene, input: { negotiation: string; text: string }): Verdict => {
    const whole = found(scene, (one) => (one.id === input.negotiation ? one : undefined))
    if (!whole) return "hidden"
    if (!holds(scene, whole.negotiation)) return "refused"
    // A draft is not for the room, and a text of another negotiation is not there.
    return whole.negotiation.texts.some(({ id, issued }) => id === input.text && issued)
      ? "allowed"
      : "hidden"
  },
}

export const chairRules = {
  openRound: { mayDo: (scene: Scene, input: { negotiation: string }) => together(scene, input.negotiation) },
  closeRound,
  setFloor,
  setChairText: onText(unsettled),
  takeUp: onText(["parked"]),
  bracket: onText(unsettled),
  park: onText(["open"]),
  refer: onText(unsettled, ({ round }: { round: string }, { rounds }) =>
    rounds.some(({ id, formal, open }) => id === round && open && !formal),
  ),
  agreeAdReferendum: onText(unsettled, issued),
  agree: onText(unsettled, issued),
  agreeInPackage: onText(unsettled, issued),
  agreePackage,
  reopen,
  withdrawText: onText([...unsettled, "agreed", "agreed_ad_referendum", "agreed_in_package"]),
  forward: onWhole(isOpen),
  adopt: onWhole(isOpen),
  adoptAsOrallyAmended: onWhole(isOpen),
  endorse: onWhole(isOpen),
  takeNote: onWhole(isOpen),
  putUnderSilence: onWhole(isOpen),
  concludeSilence: onWhole(never),
}
