import { instruments } from "../../src/secretariat/instruments/contract.ts"
import { hashPack, shippedPack } from "../../src/secretariat/instruments/shipped-pack.ts"
import type { TestHouse } from "../support/house.ts"
import { scene } from "./scene.ts"

const MOVED_ON = "platform.problem_moved_on"
const grounds = { source: "an official record, p. 7", reason: "misread", confidence: "C" } as const

/** Each correction says something that nobody has said before. */
let told = 0
const sentence = () => `A gist that was told ${++told} times`

/** The installation stands on an earlier release's pack, so that this release's can be taken. */
async function standOnEarlier({ database: { db }, clock }: TestHouse): Promise<void> {
  const { files } = shippedPack()
  const earlier = { ...files, "pack.json": `${files["pack.json"]}${" ".repeat(++told)}` }
  const base = hashPack(earlier)
  const last = await db
    .selectFrom("pack_version")
    .select("number")
    .orderBy("number", "desc")
    .executeTakeFirst()
  const row = { id: base, base, kind: "upgrade", at: clock.now, ...grounds }
  await db
    .insertInto("pack_base")
    .values({ id: base, name: "0.9.0", files: JSON.stringify(earlier), at: clock.now })
    .execute()
  await db
    .insertInto("pack_version")
    .values({ ...row, number: (last?.number ?? 0) + 1 })
    .execute()
}

export const instrumentsScenes = [
  scene(instruments.correct, {
    thrice: ["instruments.problem_version_moved_on"],
    async ready(stage) {
      const doer = await stage.as("secretariat")
      const { version } = await doer.does(instruments.listInstruments, {})
      const change = { ref: "SOM.5", field: "gist", lang: "en", value: sentence() } as const
      return { doer, input: { ...grounds, version, changes: [change] } }
    },
  }),
  scene(instruments.takeShipped, {
    thrice: ["instruments.problem_nothing_to_take"],
    async ready(stage) {
      await standOnEarlier(stage)
      return { doer: await stage.as("secretariat"), input: { source: "a record", reason: "newer" } }
    },
  }),
  scene(instruments.disputeLevel, {
    thrice: "each",
    async ready(stage) {
      const note = { ref: "SOM.8.6", text: "It binds otherwise", source: "a record" }
      return { doer: await stage.as("xaa-expert"), input: note }
    },
  }),
  scene(instruments.withdrawDispute, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const doer = await stage.as("xaa-expert")
      const note = { ref: "SOM.9.1", text: "It binds otherwise", source: "a record" }
      return { doer, input: { dispute: (await doer.does(instruments.disputeLevel, note)).id } }
    },
  }),
  scene(instruments.proposeTexts, {
    thrice: "each",
    async ready(stage) {
      return { doer: await stage.as("secretariat"), input: textFile() }
    },
  }),
  scene(instruments.applyTexts, {
    thrice: [MOVED_ON],
    async ready(stage) {
      const doer = await stage.as("secretariat")
      return { doer, input: { import: (await doer.does(instruments.proposeTexts, textFile())).id } }
    },
  }),
  scene(instruments.importTexts, {
    thrice: "each",
    visitorMay: "the command's own, without an address: whoever runs it keeps the data folder",
    async ready(stage) {
      return { doer: await stage.as("visitor"), input: textFile() }
    },
  }),
]

function textFile() {
  return { content: `SOM.12: ${sentence()}`, lang: "en", source: "a collection" } as const
}
