import { texts } from "../../src/secretariat/texts/contract.ts"
import { scene, type Scene } from "./scene.ts"
import { before, MOVED_ON, words } from "./texts-before.ts"

/** What the chair does: texts of its own, moves, and what the body decides. */
export const textsChairScenes: readonly Scene[] = [
  scene(texts.setChairText, {
    thrice: [MOVED_ON],
    ready: before(({ chair, text }) => ({ doer: chair, input: { text, base: 1, body: "A compromise." } })),
  }),
  scene(texts.takeUp, {
    thrice: [MOVED_ON],
    ready: before(async ({ chair, text }) => {
      await chair.does(texts.bracket, { text })
      return { doer: chair, input: { text } }
    }),
  }),
  ...[texts.bracket, texts.agree, texts.withdrawText].map((operation) =>
    scene(operation, {
      thrice: [MOVED_ON],
      ready: before(({ chair, text }) => ({ doer: chair, input: { text } })),
    }),
  ),
  scene(texts.park, {
    thrice: [MOVED_ON],
    ready: before(({ chair, text }) => ({ doer: chair, input: { text, why: "Awaits the next item." } })),
  }),
  scene(texts.refer, {
    thrice: [MOVED_ON],
    ready: before(({ chair, text, round }) => ({ doer: chair, input: { text, round } })),
  }),
  scene(texts.agreeAdReferendum, {
    thrice: [MOVED_ON],
    ready: before(({ chair, text }) => ({ doer: chair, input: { text, capitals: ["XAD"] } })),
  }),
  scene(texts.agreeInPackage, {
    thrice: [MOVED_ON],
    ready: before(({ chair, text }) => ({ doer: chair, input: { text, package: "Package A" } })),
  }),
  scene(texts.agreePackage, {
    thrice: ["texts.problem_package"],
    ready: before(async ({ chair, text }) => {
      const { package: made } = await chair.does(texts.agreeInPackage, { text, package: "Package A" })
      return { doer: chair, input: { package: made ?? "" } }
    }),
  }),
  scene(texts.reopen, {
    thrice: [MOVED_ON],
    ready: before(async ({ chair, delegate, text, round }) => {
      await chair.does(texts.agree, { text })
      const { voice: request } = await delegate.does(texts.askReopening, { text, round, ...words })
      return { doer: chair, input: { text, request } }
    }),
  }),
  scene(texts.forward, {
    thrice: [MOVED_ON],
    ready: before(({ chair, negotiation }) => ({
      doer: chair,
      input: { negotiation, to: "The Conference" },
    })),
  }),
  ...[texts.adopt, texts.adoptAsOrallyAmended, texts.endorse, texts.takeNote].map((operation) =>
    scene(operation, {
      thrice: [MOVED_ON],
      ready: before(({ chair, negotiation }) => ({ doer: chair, input: { negotiation } })),
    }),
  ),
  scene(texts.putUnderSilence, {
    thrice: [MOVED_ON],
    ready: before(({ chair, negotiation }) => ({
      doer: chair,
      input: { negotiation, deadline: "2030-01-31" },
    })),
  }),
  scene(texts.concludeSilence, {
    thrice: [MOVED_ON],
    ready: before(async ({ stage, chair, negotiation }) => {
      await chair.does(texts.putUnderSilence, { negotiation, deadline: "2030-01-31" })
      // The clock of all scenes stays where it is; the deadline comes to it.
      const ends = new Date(stage.clock.now.getTime() - 1)
      await stage.database.db
        .updateTable("silence")
        .set({ ends })
        .where("negotiation", "=", negotiation)
        .execute()
      return { doer: chair, input: { negotiation } }
    }),
  }),
]
