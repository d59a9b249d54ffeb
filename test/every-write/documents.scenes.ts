import { documents } from "../../src/secretariat/documents/contract.ts"
import {
  circleOf,
  createAs,
  PDF,
  sendPieceAs,
  stageAs,
} from "../../src/secretariat/documents/documents.fixture.ts"
import type { TestHouse } from "../support/house.ts"
import { scene } from "./scene.ts"

const MOVED_ON = "platform.problem_moved_on"
const OUT_OF_PLACE = "documents.problem_piece_out_of_place"
const NOT_FOUND = "platform.problem_not_found"
const UPLOAD_GONE = "documents.problem_upload_gone"

async function documentOf(stage: TestHouse, persona: string) {
  const doer = await stage.as(persona)
  return { doer, document: await createAs(stage, doer) }
}

async function begun(stage: TestHouse) {
  const doer = await stage.as("xad-expert")
  const file = { name: "law.pdf", type: "application/pdf", size: PDF.length }
  return { doer, incoming: (await doer.does(documents.beginUpload, file)).id }
}

export const documentsScenes = [
  scene(documents.stage, {
    thrice: "each",
    async ready(stage) {
      const doer = await stage.as("xad-expert")
      return { doer, input: { name: "law.pdf", type: "application/pdf" }, upload: PDF }
    },
  }),
  scene(documents.beginUpload, {
    thrice: "each",
    async ready(stage) {
      const doer = await stage.as("xad-expert")
      return { doer, input: { name: "law.pdf", type: "application/pdf", size: PDF.length } }
    },
  }),
  scene(documents.sendPiece, {
    thrice: [OUT_OF_PLACE],
    async ready(stage) {
      const { doer, incoming } = await begun(stage)
      return { doer, input: { incoming, at: 0 }, upload: PDF }
    },
  }),
  scene(documents.finishUpload, {
    thrice: [NOT_FOUND],
    async ready(stage) {
      const { doer, incoming } = await begun(stage)
      await sendPieceAs(stage, doer, { incoming, at: 0, bytes: PDF })
      return { doer, input: { incoming } }
    },
  }),
  scene(documents.create, {
    thrice: [MOVED_ON, UPLOAD_GONE],
    async ready(stage) {
      const doer = await stage.as("xad-expert")
      const { id: upload } = await stageAs(stage, doer)
      return { doer, input: { title: "Act on smuggling", lang: "en", upload } }
    },
  }),
  scene(documents.addVersion, {
    thrice: [MOVED_ON, UPLOAD_GONE],
    async ready(stage) {
      const { doer, document } = await documentOf(stage, "xad-expert")
      const { id: upload } = await stageAs(stage, doer)
      return { doer, input: { document: document.id, upload } }
    },
  }),
  scene(documents.release, {
    thrice: ["documents.problem_already_released"],
    async ready(stage) {
      const { doer, document } = await documentOf(stage, "xad-expert")
      return { doer, input: { document: document.id, circle: await circleOf(stage, "national", "XAD") } }
    },
  }),
  scene(documents.withdrawRelease, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const { doer, document } = await documentOf(stage, "xad-focal-point")
      const circle = await circleOf(stage, "national", "XAD")
      const { releases } = await doer.does(documents.release, { document: document.id, circle })
      const given = releases.find((one) => one.circle.id === circle)
      if (!given) throw new Error("the release is not listed")
      return { doer, input: { document: document.id, release: given.release } }
    },
  }),
  scene(documents.erase, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const { doer, document } = await documentOf(stage, "xad-expert")
      return { doer, input: { document: document.id } }
    },
  }),
]
