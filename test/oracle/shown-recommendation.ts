import { body } from "../../src/secretariat/meetings/meetings.fixture.ts"
import { idFrom } from "./id-from.ts"
import type { Staged } from "./trial.ts"

/** A recommendation that everybody sees: what a State does with it is looked for there in vain. */
export const SHOWN_RECOMMENDATION = idFrom("shown recommendation")

/** A public meeting of the world's body that recommended one thing. */
export async function recommendToAll({ house: { db }, world }: Staged): Promise<void> {
  const meeting = idFrom("shown meeting")
  const at = new Date("2026-01-05T10:00:00Z")
  const place = { town: "vienna", zone: "Europe/Vienna", begins: "10:00", place: null }
  const days = { starts: "2026-01-05", ends: "2026-01-07", status: "closed" }
  await db
    .insertInto("meeting")
    .values({ id: meeting, body: body.body, ...days, ...place, at })
    .execute()
  const { id: circle } = world.circles.find(({ kind }) => kind === "public")!
  await db
    .insertInto("release")
    .values({ id: idFrom("shown release"), thing: "meeting", subject: meeting, circle, not_before: at })
    .execute()
  const facts = { place: 1, number: 1, lang: "en", adopted: "2026-01-07", softeners: [], addressees: [] }
  await db
    .insertInto("recommendation")
    .values({ id: SHOWN_RECOMMENDATION, meeting, body: body.body, ...facts, at })
    .execute()
  const text = { lang: "en", text: "States parties should light every ferry.", heading: [] }
  const recommendation = SHOWN_RECOMMENDATION
  await db
    .insertInto("recommendation_text")
    .values({ recommendation, ...text, at })
    .execute()
  const cited = { ref: "SOM.8.6", reason: "person", printed: null, confirmed: true }
  await db
    .insertInto("recommendation_provision")
    .values({ recommendation, ...cited })
    .execute()
}
