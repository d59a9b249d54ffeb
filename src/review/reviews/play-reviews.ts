import type { Caller } from "../../platform/room.ts"
import { holdingsOf } from "../../secretariat/access/holdings.ts"
import { stageUpload } from "../../secretariat/documents/stage-upload.ts"
import { agreeTerms } from "./clocks/agree-terms.ts"
import { extendStep } from "./clocks/extend-step.ts"
import { recordEvent } from "./clocks/record-event.ts"
import { drawLots } from "./drawing/draw-lots.ts"
import { freezeDraw } from "./drawing/freeze-draw.ts"
import { openPhase } from "./drawing/open-phase.ts"
import { listReviews } from "./list-reviews.ts"
import { nominate } from "./nominations/nominate.ts"
import type { ReviewRow } from "./views.ts"

const DAY = 86_400_000
const lang = "en" as const

/**
 * For a rehearsal: invented States draw lots, name people by notes verbales and stand in different steps; beside them a
 * treaty that does not exist. Everything is done as in earnest, by the people whose deed it is.
 */
export async function playReviews(caller: Caller): Promise<void> {
  const officer = await as(caller, "secretariat")
  const ago = (days: number) => new Date(caller.now.getTime() - days * DAY).toISOString().slice(0, 10)
  const { id: draw } = await freezeDraw(officer, { mechanism: "untoc-9-1" })
  await drawLots(officer, { draw, seed: "rehearsal 12 5 33 7" })
  await openPhase(officer, { draw, phase: 1, group: 1, started: ago(230) })
  const { id: other } = await freezeDraw(officer, { mechanism: "lanterns" })
  await drawLots(officer, { draw: other, seed: "rehearsal 2" })
  await openPhase(officer, { draw: other, phase: 1, group: 1, started: ago(40) })

  const { reviews } = await listReviews(officer, { mechanism: "untoc-9-1" })
  const old = reviews.filter(({ started }) => started !== null && Date.parse(started) < Date.parse(ago(200)))
  for (const [index, review] of old.slice(0, 4).entries()) {
    await namePeople(caller, review)
    await agreeTerms(officer, { review: review.id, ...terms, held: ago(190), lang })
    if (index === 0) {
      const why = "Two ministries changed at the same time; all parties agreed in the call of the month."
      await extendStep(officer, { review: review.id, step: "response", until: ago(-60), why, lang })
    }
    if (index < 2) continue
    await recordEvent(officer, { review: review.id, step: "response", happened: ago(35) })
    if (index === 3) await recordEvent(officer, { review: review.id, step: "dialogue", happened: ago(5) })
  }
}

const terms = {
  languages: ["en" as const],
  division:
    "One reviewing State reads the chapters on crimes, the other those on measures; both read the summary.",
  calendar: "A call on the first Monday of each month.",
  contact: "By letter to the focal points, with a copy to the secretariat.",
}

/** Each party's mission names a focal point and an expert, whom the rehearsal already has. */
async function namePeople(caller: Caller, { id: review, state, reviewers }: ReviewRow): Promise<void> {
  for (const party of [state, ...reviewers.map((one) => one.party)]) {
    const mission = await as(caller, `${party.toLowerCase()}-mission`)
    const bytes = Buffer.from(
      `Note verbale of the Permanent Mission of ${party} (invented for a rehearsal)\n`,
    )
    const upload = (async function* () {
      yield await Promise.resolve(bytes)
    })()
    const file = { name: `Note verbale ${party}.txt`, type: "text/plain" }
    const staged = await stageUpload({ ...mission, upload }, file)
    const people = [
      { role: "focal_point" as const, part: "focal-point" },
      { role: "expert" as const, part: "expert" },
    ]
    let note: string | undefined
    for (const { role, part } of people) {
      const persona = `${party.toLowerCase()}-${part}`
      const named = { review, party, role, lang, address: `${persona}@rehearsal.invalid` }
      const from = note === undefined ? { upload: staged.id } : { note }
      const { people: listed } = await nominate(mission, {
        ...named,
        name: await nameOf(caller, persona),
        ...from,
      })
      note = listed.find((one) => one.party === party)?.note
    }
  }
}

async function nameOf({ db }: Caller, persona: string): Promise<string> {
  const found = await db
    .selectFrom("account")
    .select("name")
    .where("persona", "=", persona)
    .executeTakeFirst()
  return found?.name ?? persona
}

/** The same deed, in somebody's name: what she may, and no more. */
async function as(caller: Caller, persona: string): Promise<Caller> {
  const { id, name } = await caller.db
    .selectFrom("account")
    .select(["id", "name"])
    .where("persona", "=", persona)
    .executeTakeFirstOrThrow()
  const held = await holdingsOf(caller.db, id)
  return { ...caller, actor: { ...caller.actor, account: id, name, lang, ...held } }
}
