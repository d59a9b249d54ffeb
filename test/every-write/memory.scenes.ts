import { memory } from "../../src/secretariat/memory/contract.ts"
import { jobBefore, fileOf } from "../../src/secretariat/memory/memory.fixture.ts"
import { scene, type Scene } from "./scene.ts"

const BODY = "working-group"
const term = {
  body: BODY,
  concept: "new-concept",
  en: "haven",
  fr: "havre",
  source: "The body",
  confidence: "U",
} as const

const terms: readonly Scene[] = [
  scene(memory.setTerm, {
    thrice: "each",
    ready: async (stage) => ({ doer: await stage.as("secretariat"), input: term }),
  }),
  scene(memory.dropTerm, {
    thrice: ["platform.problem_not_found"],
    async ready(stage) {
      const doer = await stage.as("secretariat")
      await doer.does(memory.setTerm, term)
      return { doer, input: { body: BODY, concept: term.concept } }
    },
  }),
]

export const memoryScenes: readonly Scene[] = [
  ...terms,
  scene(memory.writeUnit, {
    thrice: "each",
    async ready(stage) {
      const { translator: doer, which, key } = await jobBefore(stage)
      return { doer, input: { ...which, key, number: 1, segments: ["Une phrase."], press: "keep" } }
    },
  }),
  scene(memory.approve, {
    thrice: "each",
    async ready(stage) {
      const { officer: doer, translator, which, key } = await jobBefore(stage)
      const segments = ["Une phrase."]
      await translator.does(memory.writeUnit, { ...which, key, number: 1, segments, press: "deliver" })
      return { doer, input: which }
    },
  }),
  scene(memory.makeFile, {
    thrice: "each",
    async ready(stage) {
      const { translator: doer, which } = await jobBefore(stage)
      return { doer, input: which }
    },
  }),
  scene(memory.bringBack, {
    thrice: "each",
    async ready(stage) {
      const { translator: doer, which, key } = await jobBefore(stage)
      return { doer, input: { ...which, content: await fileOf(doer, which, { [key]: "Une phrase." }) } }
    },
  }),
  scene(memory.applyReturn, {
    thrice: "each",
    anew: "what was applied once is no news the second time",
    async ready(stage) {
      const { translator: doer, which, key } = await jobBefore(stage)
      const content = await fileOf(doer, which, { [key]: "Une phrase." })
      const { id } = await doer.does(memory.bringBack, { ...which, content })
      return { doer, input: { return: id, keys: [key] } }
    },
  }),
]
