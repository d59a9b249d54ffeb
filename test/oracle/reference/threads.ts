import type { Asked, Output } from "../../../src/platform/contract.ts"
import { roles } from "../../../src/secretariat/access/roles.ts"
import type { threads } from "../../../src/secretariat/threads/contract.ts"
import type { Message, Thread } from "../threads-of-world.ts"
import type { Document } from "../world.ts"
import { audience, seen } from "./document-leave.ts"
import { sorted, type Rule, type Scene } from "./rule.ts"
import { belongs, heldBy, leaves, type Verdict } from "./standing.ts"

type Threads = typeof threads
type RuleOf<K extends keyof Threads> = Rule<Asked<Threads[K]>, Output<Threads[K]>>
type PlaceName = Thread["place"]

/** Whose side somebody speaks for; undefined speaks for nobody. */
type Side = string | null | undefined

/** Where she reads or speaks of this document: inside her own State, and between it and the secretariat it was shown to. */
function placesOf(scene: Scene, document: Document): PlaceName[] {
  const { world, who } = scene
  const own = heldBy(world, who).some(({ party }) => party === document.party)
  const shown = audience(scene, document).some(({ kind }) => kind === "secretariat")
  if (document.party === null) return []
  const exchange = shown && (own || officer(scene))
  return [...(own ? (["national"] as const) : []), ...(exchange ? (["secretariat"] as const) : [])]
}

function officer({ world, who }: Scene): boolean {
  return leaves(world, who, "board.see").length > 0
}

/** Her State's people speak for it if their role does anything at all; an observer only reads. */
function sidesIn({ world, who }: Scene, document: Document, place: PlaceName): (string | null)[] {
  const speaks = heldBy(world, who).some(
    ({ party, role }) =>
      party === document.party && roles[role].circles.includes("national") && roles[role].verbs.length > 0,
  )
  const house = place === "secretariat" && officer({ world, who })
  return [...(house ? [null] : []), ...(speaks ? [document.party] : [])]
}

function sideOf(sides: readonly (string | null)[], asked: Side): Side {
  if (asked !== undefined) return sides.includes(asked) ? asked : undefined
  return sides.length === 1 ? sides[0] : undefined
}

/** The focal point or a deputy clears for a State, an officer for the secretariat; inside a State nobody has to. */
function clears({ world, who }: Scene, side: Side): boolean {
  if (side === undefined) return false
  if (side === null) return officer({ world, who })
  return leaves(world, who, "state.clear").some(({ party }) => party === side)
}

function inCircles({ world, who }: Scene, ids: readonly string[]): boolean {
  return world.circles.some((circle) => ids.includes(circle.id) && belongs(world, who, circle))
}

/** What was sent is read by those to whom the thread was released, a draft by its author and those it is shared with. */
function reads(scene: Scene, thread: Thread, message: Message): boolean {
  if (message.sent !== null) return inCircles(scene, thread.circles)
  if (message.status === "withdrawn") return false
  const author = scene.who?.account === message.author && belongs(scene.world, scene.who, authorsOwn(message))
  return author || inCircles(scene, message.shared)
}

function authorsOwn({ author }: Message) {
  const none = { id: "", party: null, matter: null, institution: null, class: null, label: null }
  return { ...none, kind: "author", account: author, roles: [], listed: null } as const
}

type Found = { readonly thread: Thread; readonly document: Document }

/** A thread that exists for this person: on a document that she sees, in a place of hers. */
export function threadSeen(scene: Scene, id: string): Found | undefined {
  const thread = scene.world.threads.find((one) => one.id === id)
  const document = thread && seen(scene, thread.document)
  if (!thread || !document || !placesOf(scene, document).includes(thread.place)) return undefined
  const there =
    inCircles(scene, thread.circles) || thread.messages.some((message) => reads(scene, thread, message))
  return there ? { thread, document } : undefined
}

function messageSeen(scene: Scene, id: string): (Found & { message: Message }) | undefined {
  const thread = scene.world.threads.find(({ messages }) => messages.some((one) => one.id === id))
  const message = thread?.messages.find((one) => one.id === id)
  const found = thread && threadSeen(scene, thread.id)
  return found && message && reads(scene, found.thread, message) ? { ...found, message } : undefined
}

function allow(allowed: boolean): Verdict {
  return allowed ? "allowed" : "refused"
}

/** Leave for one message, by somebody who speaks for the side that wrote it. */
function ofMessage(rule: (scene: Scene, found: Found & { message: Message; own: boolean }) => boolean) {
  return {
    mayDo(scene: Scene, { message: id }: { message: string }): Verdict {
      const found = messageSeen(scene, id)
      if (!found) return "hidden"
      const sides = sidesIn(scene, found.document, found.thread.place)
      const speaks = sides.includes(found.message.party)
      const own = speaks && found.message.author === scene.who?.account
      return allow(speaks && rule(scene, { ...found, own }))
    },
  }
}

const unsent: readonly string[] = ["draft", "shared"]
const formal = ({ thread }: Found) => thread.place === "secretariat"

const list: RuleOf<"list"> = {
  mayDo: (scene, { thing, subject }) => (thing === "document" && seen(scene, subject) ? "allowed" : "hidden"),
  shows: {
    expected: (scene, { subject, place }) => {
      const about = scene.world.threads.filter((one) => one.document === subject)
      const there = about.filter((one) => threadSeen(scene, one.id) && (!place || one.place === place))
      return there.map((one) => lineOf(scene, one)).sort()
    },
    found: (output) => output.threads.map(lineFound).sort(),
  },
}

function lineOf(scene: Scene, thread: Thread): string {
  const said = thread.messages.filter((message) => reads(scene, thread, message))
  return `${thread.id} ${thread.status}: ${sorted(said.map(({ id }) => id)).join()}`
}

function lineFound({ id, status, messages }: Output<Threads["show"]>): string {
  return `${id} ${status}: ${sorted(messages.map((one) => one.id)).join()}`
}

const show: RuleOf<"show"> = {
  mayDo: (scene, { thread }) => (threadSeen(scene, thread) ? "allowed" : "hidden"),
  shows: {
    expected: (scene, { thread }) => lineOf(scene, threadSeen(scene, thread)!.thread),
    found: lineFound,
  },
}

const open: RuleOf<"open"> = {
  mayDo: (scene, { subject, place, party, kind, version }) => {
    const document = seen(scene, subject)
    const there = document && placesOf(scene, document).find((one) => one === place)
    if (!document || !there) return "hidden"
    const side = sideOf(sidesIn(scene, document, there), party)
    const asking = side === null ? ["clarification", "suggestion"] : ["comment"]
    const fits = there === "national" || asking.includes(kind)
    return allow(side !== undefined && fits && version <= document.versions)
  },
}

const reply: RuleOf<"reply"> = {
  mayDo: (scene, { thread: id, party }) => {
    const found = threadSeen(scene, id)
    if (!found) return "hidden"
    const side = sideOf(sidesIn(scene, found.document, found.thread.place), party)
    return allow(side !== undefined && ["asked", "answered"].includes(found.thread.status))
  },
}

const revise = ofMessage((scene, found) => {
  const { message, own } = found
  return unsent.includes(message.status) && (own || (formal(found) && clears(scene, message.party)))
})

const share: RuleOf<"share"> = {
  mayDo: (scene, { message, circle }) =>
    ofMessage((_, found) => {
      const kind = found.message.party === null ? "secretariat" : "national"
      return found.own && formal(found) && found.message.status === "draft" && circle === kind
    }).mayDo(scene, { message }),
}

const clear: RuleOf<"clear"> = {
  mayDo: (scene, { subject, place, party, messages }) => {
    const document = seen(scene, subject)
    const there = document && placesOf(scene, document).find((one) => one === place)
    if (!document || !there) return "hidden"
    const sides = sidesIn(scene, document, there)
    if (party === undefined && sides.length > 1) return "refused"
    const side = sideOf(sides, party)
    const found = messages.map((id) => messageSeen(scene, id))
    if (found.some((one) => one?.thread.document !== subject || one.thread.place !== there)) return "hidden"
    const fitting = found.every(
      (one) =>
        one !== undefined &&
        one.message.party === side &&
        (one.message.status === "shared" ||
          (one.message.status === "draft" && one.message.author === scene.who?.account)),
    )
    return allow(there === "secretariat" && clears(scene, side) && fitting)
  },
}

const send: RuleOf<"send"> = {
  mayDo: (scene, { subject, place, party }) => {
    const document = seen(scene, subject)
    const there = document && placesOf(scene, document).find((one) => one === place)
    if (!document || !there) return "hidden"
    const side = sideOf(sidesIn(scene, document, there), party)
    const cleared = scene.world.threads.some(
      (thread) =>
        thread.document === subject &&
        thread.place === there &&
        thread.messages.some(
          (one) => one.status === "cleared" && one.party === side && reads(scene, thread, one),
        ),
    )
    return allow(there === "secretariat" && clears(scene, side) && cleared)
  },
}

/** The side that asked closes: inside a State any of those who speak, else who clears. */
const close: RuleOf<"close"> = {
  mayDo: (scene, { thread: id }) => {
    const found = threadSeen(scene, id)
    if (!found) return "hidden"
    const { thread, document } = found
    const speaks = sidesIn(scene, document, thread.place).includes(thread.asker)
    const enough = thread.place === "national" || clears(scene, thread.asker)
    return allow(speaks && enough && ["asked", "answered"].includes(thread.status))
  },
}

const giveBack = ofMessage(
  (scene, found) => formal(found) && found.message.status === "cleared" && clears(scene, found.message.party),
)

/** Her own words anybody takes back, and what was sent formally whoever clears for that side. */
const withdraw = ofMessage((scene, found) => {
  const { message, own } = found
  const keeper = formal(found) && message.status === "sent" && clears(scene, message.party)
  return message.status !== "withdrawn" && (own || keeper)
})

export const threadRules = {
  list,
  show,
  open,
  reply,
  revise,
  share,
  clear,
  giveBack,
  send,
  withdraw,
  close,
} satisfies { [K in keyof Threads]: RuleOf<K> }
