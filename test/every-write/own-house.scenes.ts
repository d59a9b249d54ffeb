import { responses } from "../../src/review/responses/contract.ts"
import { sealedElsewhere, trusts, upload } from "../../src/review/responses/house/house.fixture.ts"
import { signReceipt } from "../../src/review/responses/receipt.ts"
import { clearedResponse, QUESTION, submittedResponse } from "../../src/review/responses/responses.fixture.ts"
import { keyId, makeInstallationKey } from "../../src/platform/packages/keys.ts"
import { installations } from "../../src/secretariat/installations/contract.ts"
import type { TestHouse } from "../support/house.ts"
import { scene, type Scene } from "./scene.ts"

/** The secretariat's receipt for what State A submitted, as it comes back to State A's own house. */
async function receiptBack(stage: TestHouse) {
  const doer = await stage.as("xaa-focal-point")
  const { submission } = await submittedResponse(stage)
  const content = await doer.does(responses.showContent, { submission })
  const { sha256, bytes } = await doer.does(responses.showReceipt, { submission })
  const key = makeInstallationKey()
  await trusts(stage, key, null)
  const receipt = signReceipt({ house: { key }, now: stage.clock.now } as never, {
    facts: { outward: submission, party: "XAA" },
    version: 1,
    content: { body: content, text: "x".repeat(bytes) },
    sha256,
    package: { id: sha256, status: "standing", readers: 0 },
  })
  return { doer, input: { submission, upload: await upload(stage, doer, Buffer.from(receipt.text)) } }
}

const key = (stage: TestHouse) => {
  const { id, key: word } = makeInstallationKey()
  return stage.as("secretariat").then((doer) => ({
    doer,
    input: { installation: id, fingerprint: keyId(word), party: "XAA" },
  }))
}

/** The one answer of a cleared response, as it is entered elsewhere. */
async function entering(stage: TestHouse) {
  const doer = await stage.as("xaa-expert")
  const response = await clearedResponse(stage)
  const { sections } = await doer.does(responses.showTranscription, { response })
  const hash = sections[0]?.lines[0]?.entries[0]?.hash ?? ""
  return { doer, input: { response, question: QUESTION, hash } }
}

export const ownHouseScenes: readonly Scene[] = [
  scene(installations.trust, { thrice: ["installations.problem_known"], ready: key }),
  scene(installations.end, {
    thrice: ["platform.problem_moved_on"],
    async ready(stage) {
      const { doer, input } = await key(stage)
      const { trusted } = await doer.does(installations.trust, input)
      const found = trusted.find(({ fingerprint }) => fingerprint === input.fingerprint)
      return { doer, input: { trust: found?.id ?? "" } }
    },
  }),
  scene(responses.receive, {
    thrice: "each",
    async ready(stage) {
      const doer = await stage.as("secretariat")
      return { doer, input: { upload: await upload(stage, doer, await sealedElsewhere(stage)) } }
    },
  }),
  scene(responses.receiveFile, {
    thrice: "each",
    visitorMay: "the installation's own command asks it, and it has no address",
    async ready(stage) {
      const content = (await sealedElsewhere(stage)).toString("base64")
      return { doer: await stage.as("visitor"), input: { content } }
    },
  }),
  scene(responses.tickEntered, { thrice: "each", ready: (stage) => entering(stage) }),
  scene(responses.untickEntered, { thrice: "each", ready: (stage) => entering(stage) }),
  scene(responses.takeReceipt, { thrice: "each", ready: receiptBack }),
]
