import { sql } from "kysely"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import { MAX_BODIES } from "./body.ts"
import { meetingsLinks } from "./links.ts"
import { visibleMeetings } from "./find-meeting.ts"
import { readerLang, saidIn, wordsOf } from "./words.ts"

export const LIST_LENGTH = 50

/** The latest first. Bodies are listed to who may plan a meeting of one. */
export async function listMeetings(caller: Caller, { after }: { after?: string | undefined }) {
  let query = visibleMeetings(caller)
  if (after) {
    const last = visibleMeetings(caller).where("id", "=", after).clearSelect().select(["starts", "id"])
    query = query.where(sql<boolean>`(meeting.starts, meeting.id) < (${last})`)
  }
  const found = await query
    .orderBy("starts", "desc")
    .orderBy("id", "desc")
    .limit(LIST_LENGTH + 1)
    .execute()

  const plans = may(caller.actor, "text.keep")
  const kept = plans
    ? await caller.db
        .selectFrom("body")
        .select(["id", "series", "town", "zone"])
        .orderBy("id")
        .limit(MAX_BODIES)
        .execute()
    : []
  const shown = found.slice(0, LIST_LENGTH)
  const lang = readerLang(caller)
  const words = await wordsOf(caller, [
    ...new Set([...shown.map(({ body }) => body), ...kept.map(({ id }) => id)]),
  ])
  const nameOf = (body: string) =>
    saidIn(words, { subject: body, field: "name" }, lang) ?? { text: body, lang: "en" }
  return {
    meetings: shown.map(({ id, body, starts, ends, town, status }) => ({
      id,
      body,
      name: nameOf(body),
      starts,
      ends,
      town,
      status,
    })),
    bodies: kept.map((one) => ({ ...one, name: nameOf(one.id).text })),
    next: found.length > LIST_LENGTH ? (shown.at(-1)?.id ?? null) : null,
    links: caller
      .registered(meetingsLinks)
      .filter((link) => link.may(caller))
      .map(({ key, path }) => ({ key, path })),
    can: { plan: plans },
  }
}
