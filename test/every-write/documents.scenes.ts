import { documents } from "../../src/secretariat/documents/contract.ts"
import { circleOf, createAs, PDF, stageAs } from "../../src/secretariat/documents/documents.fixture.ts"
import type { TestHouse } from "../support/house.ts"
import { scene } from "./scene.ts"

const MOVED_ON = "platform.problem_moved_on"
const UPLOAD_GONE = "documents.problem_upload_gone"

async function documentOf(stage: TestHouse, persona: string) {
  const doer = await stage.as(persona)
  return { doer, document: await createAs(stage, doer) }
}

export const documentsScenes = [
  scene(documents.stage, {
    thrice: "each",
    async ready(stage) {
      const doer = await stage.as("xad-expert")
      return { doer, input: { name: "law.pdf", type: "application/pdf" }, upload: PDF }
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
