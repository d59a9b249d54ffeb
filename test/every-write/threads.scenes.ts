import { threads } from "../../src/secretariat/threads/contract.ts"
import { asks, inside, last, opens, releasedDocument } from "../../src/secretariat/threads/threads.fixture.ts"
import type { TestHouse } from "../support/house.ts"
import { scene, type Scene } from "./scene.ts"

const MOVED_ON = "platform.problem_moved_on"
const REFUSED = "platform.problem_not_allowed"
const about = (subject: string) => ({ thing: "document", subject, place: "secretariat" }) as const

/** A question that the secretariat has drafted about a document of State D. */
async function drafted(stage: TestHouse) {
  const doer = await stage.as("secretariat")
  const subject = await releasedDocument(stage, "xad")
  const thread = await opens(doer, subject)
  return { doer, subject, thread: thread.id, message: last(thread).id }
}

async function cleared(stage: TestHouse) {
  const ready = await drafted(stage)
  await ready.doer.does(threads.clear, { ...about(ready.subject), messages: [ready.message] })
  return ready
}

export const threadsScenes: readonly Scene[] = [
  scene(threads.open, {
    thrice: "each",
    async ready(stage) {
      const doer = await stage.as("xad-expert")
      const subject = await releasedDocument(stage, "xad")
      const said = { kind: inside.kind, lang: "en", words: inside.words } as const
      return { doer, input: { ...about(subject), place: "national", version: 1, ...said } }
    },
  }),
  scene(threads.reply, {
    thrice: "each",
    async ready(stage) {
      const { id: thread } = await asks(stage, await releasedDocument(stage, "xad"))
      const doer = await stage.as("xad-expert")
      return { doer, input: { thread, lang: "en" as const, words: "The Ministry of Ports." } }
    },
  }),
  scene(threads.revise, {
    thrice: "each",
    async ready(stage) {
      const { doer, message } = await drafted(stage)
      return { doer, input: { message, lang: "en" as const, words: "Which authority, and since when?" } }
    },
  }),
  scene(threads.share, {
    thrice: ["threads.problem_shared"],
    async ready(stage) {
      const { doer, message } = await drafted(stage)
      return { doer, input: { message, circle: "secretariat" as const } }
    },
  }),
  scene(threads.clear, {
    thrice: [MOVED_ON, REFUSED],
    async ready(stage) {
      const { doer, subject, message } = await drafted(stage)
      return { doer, input: { ...about(subject), messages: [message] } }
    },
  }),
  scene(threads.giveBack, {
    thrice: [MOVED_ON, REFUSED],
    async ready(stage) {
      const { doer, message } = await cleared(stage)
      return { doer, input: { message } }
    },
  }),
  scene(threads.send, {
    thrice: ["threads.problem_nothing_cleared"],
    async ready(stage) {
      const { doer, subject } = await cleared(stage)
      return { doer, input: about(subject) }
    },
  }),
  scene(threads.withdraw, {
    thrice: [MOVED_ON, "platform.problem_not_found"],
    async ready(stage) {
      const { doer, message } = await drafted(stage)
      return { doer, input: { message } }
    },
  }),
  scene(threads.close, {
    thrice: [MOVED_ON, REFUSED],
    async ready(stage) {
      const { id: thread } = await asks(stage, await releasedDocument(stage, "xad"))
      return { doer: await stage.as("secretariat"), input: { thread } }
    },
  }),
]
