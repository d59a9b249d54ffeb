import type { Right } from "../../../src/secretariat/texts/rules.ts"
import type { Grant } from "../world.ts"
import type { Hand, Negotiation, Round, Task, Text } from "../negotiation-of-world.ts"
import type { Scene } from "./rule.ts"
import { heldBy, leaves } from "./standing.ts"

/** Who acts, acts where her role is: in that meeting, or for the whole house in what belongs to no meeting. */
function within({ matter }: Pick<Grant, "matter">, negotiation: Negotiation): boolean {
  return matter === negotiation.matter
}

/** Reading goes by circles: one that names no matter is open to the holders of its roles for any. */
function reads({ matter }: Pick<Grant, "matter">, negotiation: Negotiation): boolean {
  return negotiation.matter === null || matter === negotiation.matter
}

/** The secretariat serves every meeting; an officer of one meeting alone serves that one. */
export function keepsTexts({ world, who }: Scene, negotiation: Negotiation): boolean {
  return leaves(world, who, "text.keep").some((grant) => grant.matter === null || within(grant, negotiation))
}

/** The chair and the secretariat hold a meeting together: its papers, its sittings and what lies on the table. */
export function holds(scene: Scene, negotiation: Negotiation): boolean {
  return keepsTexts(scene, negotiation) || chairs(scene, negotiation)
}

/** A draft is for the chair and bureau and for the secretariat until it is issued. */
export function drafts({ world, who }: Scene, negotiation: Negotiation): boolean {
  return heldBy(world, who).some((grant) => {
    const beside = ["chair", "bureau", "rapporteur"].includes(grant.role) && reads(grant, negotiation)
    return grant.role === "officer" || beside
  })
}

export function chairs({ world, who }: Scene, negotiation: Negotiation): boolean {
  return leaves(world, who, "text.chair").some((grant) => within(grant, negotiation))
}

/** The delegations for which somebody takes part, with the rights of their class. */
export function seats({ world, who }: Scene, negotiation: Negotiation) {
  const parties = new Set(
    leaves(world, who, "text.propose")
      .filter((grant) => within(grant, negotiation))
      .map(({ party }) => party),
  )
  return negotiation.participants
    .filter(({ party }) => parties.has(party))
    .map(({ party, class: of }) => ({ party, rights: negotiation.rights[of] }))
}

/** Papers go to the delegations whose class receives them, to the chair and bureau, and to the secretariat. */
export function sees(scene: Scene, negotiation: Negotiation): boolean {
  const { participants, rights } = negotiation
  const receives = leaves(scene.world, scene.who, "text.propose").some((grant) => {
    const taking = participants.find(({ party }) => party === grant.party)
    return taking !== undefined && rights[taking.class].includes("receive") && reads(grant, negotiation)
  })
  return receives || drafts(scene, negotiation)
}

/** Whether somebody acts with a right for the State that she names, or for her only one. */
export function acts(
  scene: Scene,
  { negotiation, party, right }: { negotiation: Negotiation; party?: string | undefined; right: Right },
): boolean {
  const held = seats(scene, negotiation)
  const fitting = held.filter((seat) => party === undefined || seat.party === party)
  return fitting.length === 1 && fitting[0]!.rights.includes(right)
}

/** A thing inside a negotiation that this person sees; a draft is the secretariat's until it is issued. */
export function found<T>(scene: Scene, pick: (negotiation: Negotiation) => T | undefined) {
  for (const negotiation of scene.world.negotiations) {
    const thing = pick(negotiation)
    if (thing !== undefined && sees(scene, negotiation)) return { negotiation, thing }
  }
  return undefined
}

export function textOf(scene: Scene, id: string): { negotiation: Negotiation; thing: Text } | undefined {
  const text = found(scene, ({ texts }) => texts.find((one) => one.id === id))
  return text && (text.thing.issued || drafts(scene, text.negotiation)) ? text : undefined
}

export function roundOf(scene: Scene, id: string): { negotiation: Negotiation; thing: Round } | undefined {
  return found(scene, ({ rounds }) => rounds.find((one) => one.id === id))
}

/** What was proposed or said is for those who take part, and for those who hold the meeting. */
export function handOf(scene: Scene, id: string): { negotiation: Negotiation; thing: Hand } | undefined {
  const hand = found(scene, ({ proposals, voices }) => [...proposals, ...voices].find((one) => one.id === id))
  if (!hand) return undefined
  const takingPart = seats(scene, hand.negotiation).map(({ party }) => party)
  // What was made by ear is no other delegation's before its own has confirmed it.
  const told = hand.thing.taken ? takingPart.includes(hand.thing.party) : takingPart.length > 0
  return told || drafts(scene, hand.negotiation) ? hand : undefined
}

/** A translator's task is there while it runs: hers, whatever she may see of the negotiation; the secretariat sees all. */
export function taskOf(scene: Scene, id: string): Task | undefined {
  for (const negotiation of scene.world.negotiations) {
    const task = negotiation.tasks.find((one) => one.id === id)
    if (task && !task.ended && (keepsTexts(scene, negotiation) || translates(scene, task))) return task
  }
  return undefined
}

export function translates({ world, who }: Scene, task: Task): boolean {
  return task.assignee === who?.account && leaves(world, who, "text.translate").length > 0
}
