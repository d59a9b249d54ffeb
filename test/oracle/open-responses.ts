import type { House } from "../../src/platform/house.ts"
import { idFrom } from "./id-from.ts"
import type { World } from "./world.ts"

const QUESTION = "som.crim.offence"
/** One closed question, issued and released to nobody: whoever works on a response reads what it answers. */
const STRUCTURE = {
  parts: [
    {
      key: "som",
      instrument: "SOM",
      sections: [
        {
          key: "som.crim",
          questions: [{ key: QUESTION, kind: "closed", provisions: ["SOM.6.1"], nature: "duty" }],
        },
      ],
    },
  ],
  holes: [],
}

/** A draft response of each State, past every operation, as the tables hold it. */
export async function openResponses(world: World, { db }: House): Promise<World> {
  const { now, parties, circles } = world
  const questionnaire = idFrom("answered questionnaire")
  const pack = await db.selectFrom("questionnaire").select("pack").executeTakeFirstOrThrow()
  const words = { code: "answered", version: "1", lang: "en", source: "test", confidence: "D" }
  const row = { id: questionnaire, ...words, ...pack, official: false, status: "issued" }
  await db
    .insertInto("questionnaire")
    .values({ ...row, structure: JSON.stringify(STRUCTURE), at: now, issued: now })
    .execute()
  const responses = parties.map((party) => ({ id: idFrom(`response ${party}`), party }))
  for (const { id, party } of responses) {
    const outward = idFrom(`outward ${party}`)
    const given = { questionnaire, party, kind: "party", lang: "en", status: "draft", outward, at: now }
    await db
      .insertInto("response")
      .values({ id, ...given })
      .execute()
    const task = { id: idFrom(`task ${party}`), response: id, question: QUESTION, place: 0, since: now }
    await db.insertInto("task").values(task).execute()
    const national = circles.filter(({ kind, party: own }) => kind === "national" && own === party)
    const releases = national.map((circle) => ({
      id: idFrom(`response release ${circle.id}`),
      thing: "response",
      subject: id,
      circle: circle.id,
      not_before: now,
      on_behalf_of: party,
    }))
    if (releases.length > 0) await db.insertInto("release").values(releases).execute()
  }
  return { ...world, responses }
}
