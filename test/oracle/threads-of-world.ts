import type { MessageStatus, ThreadKind, ThreadStatus } from "../../src/secretariat/threads/thread.ts"
import type { Random } from "./random.ts"
import type { Circle, Document, Someone } from "./world.ts"

const THREADS = 36
const HOUR = 3_600_000

/** What is said of a document: among the people of its State, or between that State and the secretariat. */
export type Thread = {
  readonly id: string
  readonly document: string
  readonly place: "national" | "secretariat"
  readonly kind: ThreadKind
  readonly asker: string | null
  readonly answerer: string | null
  readonly status: ThreadStatus
  /** The circles to which it was released; none while it is a draft. */
  readonly circles: readonly string[]
  readonly messages: readonly Message[]
}

export type Message = {
  readonly id: string
  readonly author: string
  readonly party: string | null
  readonly status: MessageStatus
  readonly at: Date
  readonly sent: Date | null
  /** The circles with which a draft is shared, besides its author. */
  readonly shared: readonly string[]
}

type Drawn = {
  readonly people: readonly Someone[]
  readonly documents: readonly Document[]
  readonly circles: readonly Circle[]
}

/** Threads that were asked, answered and closed, and drafts at every step. */
export function drawThreads(random: Random, drawn: Drawn): Thread[] {
  const owned = drawn.documents.filter(({ party }) => party !== null)
  return Array.from({ length: THREADS }, () => drawThread(random, { ...drawn, document: random.pick(owned) }))
}

type One = Drawn & { readonly document: Document }

function drawThread(random: Random, { people, circles, document }: One): Thread {
  const { party } = document
  const own = circles.find((one) => one.kind === "national" && one.party === party)!.id
  const house = circles.find((one) => one.kind === "secretariat" && one.label === null)!.id
  const place = random.pick(["national", "secretariat"] as const)
  const inside = place === "national"
  const asker = inside || random.chance(0.25) ? party : null
  const status = inside
    ? random.pick(["asked", "closed"] as const)
    : random.pick(["draft", "asked", "asked", "answered", "closed"] as const)
  const speaks = (side: string | null, step: MessageStatus): Message => {
    const unsent = step === "draft" || step === "shared" || step === "cleared"
    const at = new Date(document.at.getTime() + HOUR / 2)
    return {
      id: random.uuid(),
      author: random.pick(people).account,
      party: side,
      status: step,
      at,
      sent: unsent ? null : at,
      shared: unsent && step !== "draft" ? [side === null ? house : own] : [],
    }
  }
  const first = status === "draft" ? random.pick(["draft", "shared", "cleared"] as const) : "sent"
  const waiting = !inside && status !== "draft" && random.chance(0.7)
  return {
    id: random.uuid(),
    document: document.id,
    place,
    kind: random.pick(["comment", "clarification", "suggestion"] as const),
    asker,
    answerer: inside || asker === party ? null : party,
    status,
    circles: status === "draft" ? [] : inside ? [own] : [own, house],
    messages: [
      speaks(asker, first),
      ...(waiting
        ? [
            speaks(
              random.pick([party, null]),
              random.pick(["draft", "shared", "cleared", "withdrawn"] as const),
            ),
          ]
        : []),
    ],
  }
}
