import { texts } from "../../src/secretariat/texts/contract.ts"
import { accountOf, addedText, openedText, PARTICIPANTS } from "../../src/secretariat/texts/texts.fixture.ts"
import { randomUUID } from "node:crypto"
import { scene, type Scene } from "./scene.ts"
import { before, MOVED_ON, words } from "./texts-before.ts"

const officers: readonly Scene[] = [
  scene(texts.open, {
    thrice: "each",
    async ready(stage) {
      const doer = await stage.as("secretariat")
      const input = { body: "working-group", title: "Draft", lang: "en" as const, participants: PARTICIPANTS }
      return { doer, input }
    },
  }),
  scene(texts.carryOn, {
    thrice: ["texts.problem_not_forwarded"],
    ready: before(async ({ officer, chair, negotiation }) => {
      await chair.does(texts.forward, { negotiation, to: "The Conference" })
      return { doer: officer, input: { negotiation, body: "conference" } }
    }),
  }),
  scene(texts.addText, {
    thrice: ["texts.problem_text_exists"],
    async ready(stage) {
      const doer = await stage.as("secretariat")
      const { negotiation } = await openedText(doer)
      const place = { thing: "question", subject: randomUUID(), field: "wording", position: "b" }
      return { doer, input: { negotiation, ...place, body: "How many authorities are there?" } }
    },
  }),
  scene(texts.draftVersion, {
    thrice: "each",
    ready: before(({ officer, text }) => ({ doer: officer, input: { text, body: "Another draft." } })),
  }),
  scene(texts.issueVersion, {
    thrice: ["texts.problem_nothing_to_issue"],
    ready: before(async ({ officer, negotiation }) => {
      const text = await addedText(officer, negotiation)
      return { doer: officer, input: { text } }
    }),
  }),
  scene(texts.issueDrafts, {
    thrice: ["texts.problem_nothing_to_issue"],
    ready: before(async ({ officer, negotiation }) => {
      await addedText(officer, negotiation)
      return { doer: officer, input: { negotiation } }
    }),
  }),
  scene(texts.openRound, {
    thrice: "each",
    ready: before(({ officer, negotiation }) => ({
      doer: officer,
      input: { negotiation, format: "formal" },
    })),
  }),
  scene(texts.closeRound, {
    thrice: [MOVED_ON],
    ready: before(({ officer, round }) => ({ doer: officer, input: { round } })),
  }),
  scene(texts.setFloor, {
    thrice: "each",
    ready: before(({ officer, negotiation, text }) => ({ doer: officer, input: { negotiation, text } })),
  }),
  scene(texts.takeDown, {
    thrice: "each",
    ready: before(({ officer, round, text }) => ({
      doer: officer,
      input: { round, text, party: "XAD", code: "NOC", lang: "en" },
    })),
  }),
]

const translators: readonly Scene[] = [
  scene(texts.assignTranslation, {
    thrice: ["texts.problem_assigned"],
    ready: before(async ({ stage, officer, text }) => {
      const { id: assignee } = await accountOf(stage, "translator")
      return { doer: officer, input: { text, lang: "ru", assignee } }
    }),
  }),
  scene(texts.endTranslation, {
    thrice: [MOVED_ON],
    ready: before(async ({ officer, task }) => ({ doer: officer, input: { task: await task() } })),
  }),
  scene(texts.translate, {
    thrice: "each",
    ready: before(async ({ stage, task }) => {
      const doer = await stage.as("translator")
      return { doer, input: { task: await task(), follows: 1, body: words.words } }
    }),
  }),
]

export const textsScenes: readonly Scene[] = [...officers, ...translators]
