import { directory } from "../../src/secretariat/directory/contract.ts"
import type { TestHouse } from "../support/house.ts"
import { scene } from "./scene.ts"

const MOVED_ON = "platform.problem_moved_on"
const HEAD = "state,instrument,kind,deposited,source,confidence,provision,text,lang,withdraws"
const reason = "the depositary's list of 2031"
const grounds = { source: "the depositary's list of 2031", confidence: "C" } as const

/** States of the rehearsal that have not acceded to the Firearms Protocol; each import is about another of them. */
const acceding = ["XEF", "XEE", "XED", "XEC", "XEB", "XEA", "XDF", "XDE"]

async function proposal(stage: TestHouse) {
  const doer = await stage.as("secretariat")
  const state = acceding.shift()
  if (!state) throw new Error("no State is left for another import")
  const text = `${HEAD}\n${state},FA,accession,2006-03-01,register,C,,,,`
  const { import: id } = await doer.does(directory.previewImport, { text, reason })
  return { doer, input: { import: id } }
}

export const directoryScenes = [
  scene(directory.recordEvidence, {
    thrice: "each",
    async ready(stage) {
      const said = { instrument: "SOM", says: "party", date: "2031-05-01", ...grounds } as const
      return { doer: await stage.as("secretariat"), input: { party: "XAF", ...said } }
    },
  }),
  scene(directory.correctParty, {
    thrice: "each",
    async ready(stage) {
      const group = { field: "group", text: "asia_pacific", reason, ...grounds } as const
      return { doer: await stage.as("secretariat"), input: { party: "XFA", ...group } }
    },
  }),
  scene(directory.previewImport, {
    thrice: "each",
    async ready(stage) {
      const text = `${HEAD}\nXDD,FA,accession,2006-03-01,register,C,,,,`
      return { doer: await stage.as("secretariat"), input: { text, reason } }
    },
  }),
  scene(directory.importActions, { thrice: [MOVED_ON], ready: proposal }),
  scene(directory.discardImport, { thrice: [MOVED_ON], ready: proposal }),
]
