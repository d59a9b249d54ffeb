import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { MAX_VERSIONS, writtenBody, type TextFacts, type VersionStanding } from "./content-text.ts"

export type NewVersion = {
  readonly lang: string
  readonly standing: VersionStanding
  readonly body: string
  /** The source version that a translation renders. */
  readonly follows?: number
  readonly proposal?: string | undefined
  /** A draft is not. */
  readonly issued: boolean
}

/**
 * Adds a version after the last one in its language; the text is held by the deed, so no two take one number. Refuses
 * with `texts.problem_too_many` (409) more versions in one language than a text has.
 */
export async function addVersion(caller: Caller, text: TextFacts, version: NewVersion): Promise<number> {
  const { lang, standing, follows = null, proposal = null, issued } = version
  const last = await caller.db
    .selectFrom("text_version")
    .select("number")
    .where("text", "=", text.id)
    .where("lang", "=", lang)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  if (number > MAX_VERSIONS) throw problem("texts.problem_too_many", 409, { values: { limit: MAX_VERSIONS } })
  await caller.db
    .insertInto("text_version")
    .values({
      id: caller.newId(),
      text: text.id,
      lang,
      number,
      follows,
      standing,
      body: writtenBody(version.body),
      proposal,
      by_account: caller.actor.account,
      issued: issued ? caller.now : null,
      at: caller.now,
    })
    .execute()
  return number
}
