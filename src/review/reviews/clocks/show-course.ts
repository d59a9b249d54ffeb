import type { Caller } from "../../../platform/room.ts"
import { getReview } from "../find-review.ts"
import { MAX_CHANGES, MAX_EVENTS } from "../history-of-review.ts"
import { valueOf, wordOf } from "../procedure/procedure.ts"
import { standReviews, type Stood } from "../stand.ts"
import type { Course } from "./inputs.ts"
import { changesOpenTo } from "./standing-to-change.ts"

/** What was recorded in a review: events, pauses, extensions and terms, each with when and why. */
export async function showCourse(caller: Caller, input: { review: string }): Promise<Course> {
  const review = await getReview(caller, input.review)
  const [stood] = (await standReviews(caller, [review])) as [Stood]
  const { lang } = caller.actor
  const label = (id: string) => wordOf(stood.procedure, lang, `step_${id.split(":")[0]}`)
  const { events, pauses, extensions, terms } = await rowsOf(caller, review.id)
  return {
    review: review.id,
    events: events.map(({ happened, at, ...row }) => ({
      ...row,
      label: label(row.kind),
      happened: happened.toISOString(),
      at: at.toISOString(),
    })),
    pauses: pauses.map(({ since, until, ...row }) => ({
      ...row,
      label: row.step === null ? null : label(row.step),
      since: since.toISOString(),
      until: until?.toISOString() ?? null,
    })),
    extensions: extensions.map((row) => ({ ...row, label: label(row.step) })),
    terms: terms.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })),
    languages: valueOf(stood.procedure, "languages"),
    can: await changesOpenTo(caller, stood),
  } as Course
}

async function rowsOf({ db }: Caller, review: string) {
  return {
    events: await db
      .selectFrom("review_event")
      .select(["id", "kind", "party", "happened", "at"])
      .where("review", "=", review)
      .where("struck", "is", null)
      .orderBy("happened")
      .orderBy("id")
      .limit(MAX_EVENTS)
      .execute(),
    pauses: await db
      .selectFrom("review_pause")
      .select(["id", "step", "since", "until", "why", "lang"])
      .where("review", "=", review)
      .orderBy("since")
      .orderBy("id")
      .limit(MAX_CHANGES)
      .execute(),
    extensions: await db
      .selectFrom("review_extension")
      .select(["id", "step", "until", "why", "lang"])
      .where("review", "=", review)
      .orderBy("at")
      .orderBy("id")
      .limit(MAX_CHANGES)
      .execute(),
    terms: await db
      .selectFrom("review_terms")
      .select(["number", "languages", "held", "division", "calendar", "contact", "lang", "at"])
      .where("review", "=", review)
      .orderBy("number", "desc")
      .limit(MAX_CHANGES)
      .execute(),
  }
}
