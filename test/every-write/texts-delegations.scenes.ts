import { texts } from "../../src/secretariat/texts/contract.ts"
import { scene, type Scene } from "./scene.ts"
import { before, MOVED_ON, words } from "./texts-before.ts"

const GONE = "platform.problem_not_found"

/** What delegations do: proposals, words, capitals and silence. */
export const textsDelegationsScenes: readonly Scene[] = [
  scene(texts.propose, {
    thrice: "each",
    ready: before(({ delegate, round, text }) => ({
      doer: delegate,
      input: { round, text, code: "MOD", lang: "en", body: "Does your law do so?" },
    })),
  }),
  scene(texts.confirmProposal, {
    thrice: [MOVED_ON],
    ready: before(async ({ officer, delegate, round, text }) => {
      const heard = { round, text, party: "XAD", code: "SUP" as const, lang: "en" as const }
      const { proposal } = await officer.does(texts.takeDown, heard)
      return { doer: delegate, input: { proposal } }
    }),
  }),
  scene(texts.withdrawProposal, {
    thrice: [GONE],
    ready: before(async ({ delegate, proposal }) => ({
      doer: delegate,
      input: { proposal: await proposal() },
    })),
  }),
  scene(texts.showToChair, {
    thrice: [MOVED_ON],
    ready: before(
      async ({ delegate, proposal }) => ({ doer: delegate, input: { proposal: await proposal() } }),
      "informal_consultation",
    ),
  }),
  scene(texts.agreeToName, {
    thrice: "each",
    ready: before(async ({ delegate, proposal }) => {
      return { doer: delegate, input: { proposal: await proposal(), agree: true } }
    }),
  }),
  ...[texts.comment, texts.object, texts.askReopening].map((operation) =>
    scene(operation, {
      thrice: "each",
      ready: before(({ delegate, round, text }) => ({ doer: delegate, input: { round, text, ...words } })),
    }),
  ),
  scene(texts.withdrawVoice, {
    thrice: [GONE],
    ready: before(async ({ delegate, round, text }) => {
      const { voice } = await delegate.does(texts.comment, { round, text, ...words })
      return { doer: delegate, input: { voice } }
    }),
  }),
  scene(texts.liftReferendum, {
    thrice: [MOVED_ON],
    ready: before(async ({ chair, delegate, text }) => {
      const { awaits } = await chair.does(texts.agreeAdReferendum, { text, capitals: ["XAD"] })
      return { doer: delegate, input: { referendum: awaits[0]?.id ?? "" } }
    }),
  }),
  scene(texts.breakSilence, {
    thrice: [MOVED_ON],
    ready: before(async ({ chair, delegate, negotiation }) => {
      await chair.does(texts.putUnderSilence, { negotiation, deadline: "2030-01-31" })
      return { doer: delegate, input: { negotiation, ...words } }
    }),
  }),
  scene(texts.explainPosition, {
    thrice: "each",
    ready: before(async ({ chair, delegate, negotiation }) => {
      await chair.does(texts.adopt, { negotiation })
      return { doer: delegate, input: { negotiation, ...words } }
    }),
  }),
]
