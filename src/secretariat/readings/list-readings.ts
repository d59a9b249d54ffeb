import type { Caller } from "../../platform/room.ts"
import { MAX_BODIES } from "../meetings/body.ts"
import { readerLang, saidIn, wordsOf } from "../meetings/words.ts"
import { visibleReadings, works } from "./find-reading.ts"
import { MAX_READINGS } from "./reading.ts"

/** Reports that were read, the newest first, and the bodies whose reports may come. */
export async function listReadings(caller: Caller) {
  const rows = await visibleReadings(caller)
    .where("status", "!=", "discarded")
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(MAX_READINGS)
    .execute()
  const bodies = works(caller)
    ? await caller.db.selectFrom("body").select("id").orderBy("id").limit(MAX_BODIES).execute()
    : []
  const lang = readerLang(caller)
  const words = await wordsOf(
    caller,
    bodies.map(({ id }) => id),
  )
  const nameOf = (body: string) => saidIn(words, { subject: body, field: "name" }, lang)?.text ?? body
  return {
    readings: rows.map((row) => ({ ...row, name: nameOf(row.body), at: row.at.toISOString() })),
    bodies: bodies.map(({ id }) => ({ id, name: nameOf(id) })),
  }
}
