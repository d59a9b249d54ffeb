import type { Delegate, TestHouse } from "../../../test/support/house.ts"
import type { Asked } from "../../platform/contract.ts"
import { documents } from "../documents/contract.ts"
import { circleOf, createAs } from "../documents/documents.fixture.ts"
import { threads } from "./contract.ts"
import type { Message, Thread } from "./thread.ts"

/** A document of a State, with its own people and with the secretariat. */
export async function releasedDocument(stage: TestHouse, state: string): Promise<string> {
  const focalPoint = await stage.as(`${state}-focal-point`)
  const { id: document } = await createAs(stage, focalPoint)
  const party = state.toUpperCase()
  for (const circle of [await circleOf(stage, "secretariat"), await circleOf(stage, "national", party)]) {
    await focalPoint.does(documents.release, { document, circle })
  }
  return document
}

type Opening = Asked<typeof threads.open>

/** Somebody begins a thread on a document. */
export function opens(who: Delegate, subject: string, also: Partial<Opening> = {}): Promise<Thread> {
  const words = "Which authority keeps the register?"
  const opening: Opening = {
    thing: "document",
    subject,
    version: 1,
    place: "secretariat",
    kind: "clarification",
    lang: "en",
    words,
  }
  return who.does(threads.open, { ...opening, ...also })
}

export const inside = { place: "national", kind: "comment", words: "Let us ask Interior first." } as const

export function last(thread: Thread): Message {
  const message = thread.messages.at(-1)
  if (!message) throw new Error("nothing is said")
  return message
}

/** The secretariat asks about a document, cleared and sent. */
export async function asks(stage: TestHouse, subject: string): Promise<Thread> {
  const officer = await stage.as("secretariat")
  const drafted = await opens(officer, subject)
  await officer.does(threads.clear, {
    thing: "document",
    subject,
    place: "secretariat",
    messages: [last(drafted).id],
  })
  await officer.does(threads.send, { thing: "document", subject, place: "secretariat" })
  return officer.does(threads.show, { thread: drafted.id })
}
