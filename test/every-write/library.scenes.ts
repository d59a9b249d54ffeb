import { library } from "../../src/secretariat/library/contract.ts"
import { CSV, enteredBy, revisionOf } from "../../src/secretariat/library/library.fixture.ts"
import { circleOf } from "../../src/secretariat/documents/documents.fixture.ts"
import type { TestHouse } from "../support/house.ts"
import { scene } from "./scene.ts"

const MOVED_ON = "platform.problem_moved_on"

async function lawOf(stage: TestHouse, persona = "xad-expert") {
  const doer = await stage.as(persona)
  return { doer, measure: await enteredBy(doer) }
}

/** Each import is about another law, so that one scene leaves nothing that the next would find. */
let imports = 0

async function proposal(stage: TestHouse) {
  const doer = await stage.as("xad-expert")
  const text = CSV.replaceAll("Ports Act", `Ports Act ${++imports}`)
  const { import: id } = await doer.does(library.previewImport, { party: "XAD", text })
  return { doer, input: { import: id } }
}

export const libraryScenes = [
  scene(library.create, {
    thrice: "each",
    async ready(stage) {
      const { doer, measure } = await lawOf(stage)
      const { measure: _, base: __, ...input } = revisionOf(measure)
      return { doer, input: { ...input, status: "adopted" as const } }
    },
  }),
  scene(library.revise, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const { doer, measure } = await lawOf(stage)
      return { doer, input: revisionOf(measure, { kind: "code" }) }
    },
  }),
  scene(library.change, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const { doer, measure } = await lawOf(stage)
      return { doer, input: { measure: measure.id, base: 1, change: "amend" as const, on: "2024-05-01" } }
    },
  }),
  scene(library.cite, {
    thrice: "each",
    async ready(stage) {
      const { doer, measure } = await lawOf(stage)
      return { doer, input: { measure: measure.id, article: "12", refs: ["SOM.6.1"] } }
    },
  }),
  scene(library.dropCitation, {
    thrice: ["platform.problem_not_found"],
    async ready(stage) {
      const { doer, measure } = await lawOf(stage)
      const asked = { measure: measure.id, article: "12", refs: ["SOM.6.1"] }
      const { table } = await doer.does(library.cite, asked)
      return { doer, input: { measure: measure.id, row: table[0]?.row ?? "" } }
    },
  }),
  scene(library.confirm, {
    thrice: "each",
    async ready(stage) {
      const { doer, measure } = await lawOf(stage)
      const asked = { measure: measure.id, article: "12", refs: ["SOM.6.1"] }
      const { table } = await doer.does(library.cite, asked)
      return { doer, input: { measure: measure.id, rows: table.map(({ row }) => row) } }
    },
  }),
  scene(library.release, {
    thrice: ["documents.problem_already_released"],
    async ready(stage) {
      const { doer, measure } = await lawOf(stage, "xad-focal-point")
      return { doer, input: { measure: measure.id, circle: await circleOf(stage, "public") } }
    },
  }),
  scene(library.withdrawRelease, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const { doer, measure } = await lawOf(stage, "xad-focal-point")
      const circle = await circleOf(stage, "public")
      const { releases } = await doer.does(library.release, { measure: measure.id, circle })
      const given = releases.find((one) => one.circle.id === circle)
      return { doer, input: { measure: measure.id, release: given?.release ?? "" } }
    },
  }),
  scene(library.previewImport, {
    thrice: "each",
    async ready(stage) {
      return { doer: await stage.as("xad-expert"), input: { party: "XAD", text: CSV } }
    },
  }),
  scene(library.applyImport, { thrice: [MOVED_ON], ready: proposal }),
  scene(library.discardImport, { thrice: [MOVED_ON], ready: proposal }),
]
