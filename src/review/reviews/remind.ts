import { z } from "zod"
import { enqueue, type JobWorker } from "../../platform/jobs.ts"
import { uuidv7 } from "../../platform/ids.ts"
import { isLang } from "../../platform/languages.ts"
import { postLetter } from "../../platform/mail.ts"
import type { Database } from "../../platform/room.ts"
import { reviewPath } from "./pages/paths.ts"
import { REMIND } from "./plan-alarms.ts"
import { receiversOf, type Alarm } from "./receivers-of.ts"

/** Alarms of one review that one look takes. */
const MAX_DUE = 200
const Data = z.object({ review: z.uuid(), rehearsal: z.boolean(), origin: z.string() })

/** Sends the reminders of one review that are due, once each, and waits for the next. */
export const remindWorker: JobWorker = {
  name: REMIND,
  async work({ db, now }, given) {
    const data = Data.parse(given)
    for (const alarm of await takeDue(db, data.review, now)) await send(db, alarm, { ...data, now })
    const next = await nextDue(db, data.review)
    if (next) await enqueue({ db }, REMIND, { data, after: next })
  },
}

/** Of two processes that look at once, each alarm is taken by one. */
async function takeDue(db: Database, review: string, now: Date): Promise<Alarm[]> {
  return db
    .updateTable("review_alarm")
    .set({ fired: now })
    .where("id", "in", (query) =>
      query
        .selectFrom("review_alarm")
        .select("id")
        .where("review", "=", review)
        .where("fired", "is", null)
        .where("due", "<=", now)
        .orderBy("due")
        .limit(MAX_DUE)
        .forUpdate(),
    )
    .returning(["review", "step", "party", "kind", "receiver", "due"])
    .execute()
}

async function nextDue(db: Database, review: string): Promise<Date | null> {
  const next = await db
    .selectFrom("review_alarm")
    .select("due")
    .where("review", "=", review)
    .where("fired", "is", null)
    .orderBy("due")
    .limit(1)
    .executeTakeFirst()
  return next?.due ?? null
}

type Sending = { readonly rehearsal: boolean; readonly origin: string; readonly now: Date }

async function send(db: Database, alarm: Alarm, { rehearsal, origin, now }: Sending): Promise<void> {
  const posting = { db, now, newId: uuidv7, house: { rehearsal } }
  for (const { address, lang: spoken, name, label } of await receiversOf(db, alarm)) {
    const lang = isLang(spoken) ? spoken : "en"
    const link = `${origin}/${lang}${reviewPath({ review: alarm.review })}`
    await postLetter(posting, {
      to: address,
      lang,
      subject: "reviews.letter_reminder_subject",
      body: alarm.kind === "warn" ? "reviews.letter_reminder_body" : "reviews.letter_late_body",
      values: { name, step: label, link },
    })
  }
}
