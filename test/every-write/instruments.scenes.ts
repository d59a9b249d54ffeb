import { randomUUID } from "node:crypto"
import { instruments } from "../../src/secretariat/instruments/contract.ts"
import { shippedPack } from "../../src/secretariat/instruments/shipped-pack.ts"
import type { TestHouse } from "../support/house.ts"
import { scene } from "./scene.ts"

const MOVED_ON = "platform.problem_moved_on"
const grounds = { source: "the depositary's list of 2031", reason: "a slip of the pen" }

/** An official text that nobody has brought before. */
function textFile() {
  return { content: `SOM.8.6: Invented ${randomUUID()}`, lang: "en", source: grounds.source } as const
}

async function noted(stage: TestHouse) {
  const doer = await stage.as("xae-expert")
  const note = { ref: "SOM.8.6", text: "It reads as a measure.", source: "a reading of 2031" }
  return { doer, ...(await doer.does(instruments.disputeLevel, note)) }
}

async function currentVersion(stage: TestHouse) {
  const officer = await stage.as("secretariat")
  const { versions } = await officer.does(instruments.listVersions, {})
  const current = versions.find((version) => version.current)
  if (!current) throw new Error("no version holds")
  return { officer, current }
}

/** The house as it stands when a release ships another pack: its last version is on an older one. */
async function standOnOlder({ database: { db }, clock }: TestHouse, number: number): Promise<void> {
  const [id, at] = [randomUUID(), clock.now]
  await db.insertInto("pack_base").values({ id, name: "older", files: "{}", at }).execute()
  const version = { number, id: `${id}-1`, base: id, kind: "upgrade", confidence: "C", ...grounds, at }
  await db.insertInto("pack_version").values(version).execute()
}

export const instrumentsScenes = [
  scene(instruments.correct, {
    thrice: ["instruments.problem_version_moved_on"],
    async ready(stage) {
      const { officer, current } = await currentVersion(stage)
      const title = `Invented ${current.number}`
      const changes = [{ ref: "SOM.8", field: "title" as const, lang: "en" as const, value: title }]
      const input = { ...grounds, confidence: "C" as const, version: current.id, changes }
      return { doer: officer, input }
    },
  }),
  scene(instruments.takeShipped, {
    thrice: ["instruments.problem_nothing_to_take"],
    async ready(stage) {
      const { officer, current } = await currentVersion(stage)
      if (current.base === shippedPack().id) await standOnOlder(stage, current.number + 1)
      return { doer: officer, input: grounds }
    },
  }),
  scene(instruments.disputeLevel, {
    thrice: "each",
    async ready(stage) {
      const note = { ref: "SOM.8.7", text: "It reads as a measure.", source: "a reading of 2031" }
      return { doer: await stage.as("xae-expert"), input: note }
    },
  }),
  scene(instruments.withdrawDispute, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const { doer, id } = await noted(stage)
      return { doer, input: { dispute: id } }
    },
  }),
  scene(instruments.proposeTexts, {
    thrice: "each",
    ready: async (stage) => ({ doer: await stage.as("secretariat"), input: textFile() }),
  }),
  scene(instruments.applyTexts, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const doer = await stage.as("secretariat")
      const { id } = await doer.does(instruments.proposeTexts, textFile())
      return { doer, input: { import: id } }
    },
  }),
  scene(instruments.importTexts, {
    thrice: "each",
    movesItsOwn: "it applies the import that it makes",
    visitorMay: "it has no address: only the command asks it, on the machine itself",
    ready: async (stage) => ({ doer: await stage.as("visitor"), input: textFile() }),
  }),
]
