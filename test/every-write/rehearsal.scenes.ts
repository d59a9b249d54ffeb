import { rehearsal } from "../../src/rehearsal/contract.ts"
import { scene } from "./scene.ts"

export const rehearsalScenes = [
  scene(rehearsal.make, {
    thrice: "each",
    visitorMay: "it has no address: only the rehearsal's own start asks it, and later ones do nothing",
    ready: async (stage) => ({ doer: await stage.as("visitor"), input: {} }),
  }),
  scene(rehearsal.furnish, {
    thrice: "each",
    visitorMay: "it has no address: only the rehearsal's own start asks it, and later ones do nothing",
    async ready(stage) {
      const doer = await stage.as("visitor")
      await doer.does(rehearsal.furnish, {})
      return { doer, input: {} }
    },
  }),
]
