import { sql, type RawBuilder } from "kysely"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { released } from "../access/releases.ts"
import type { TextFacts, VersionFacts } from "./content-text.ts"
import { getNegotiation, lockNegotiation } from "./find-negotiation.ts"
import type { NegotiationFacts } from "./negotiation.ts"
import { standingOf, type Standing } from "./standing.ts"

/**
 * Drafts are for those to whom the negotiation was released as the secretariat or as the chair, and for nobody else.
 * @param negotiation the column that holds the negotiation's id
 */
export function seesDrafts(
  caller: Caller,
  negotiation: RawBuilder<string> = sql.ref("content_text.negotiation"),
): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from release join circle on circle.id = release.circle
    where release.subject = ${negotiation} and release.status = 'given'
      and circle.kind in ('secretariat', 'chair') and circle.id = any(${[...caller.actor.circles]}::uuid[])
      and release.not_before <= ${caller.now} and (release.until is null or release.until > ${caller.now}))`
}

/** The one door to texts: those of a negotiation that the caller sees, once a version of theirs was issued. */
export function visibleTexts(caller: Caller) {
  return caller.db
    .selectFrom("content_text")
    .where(released(caller, sql.ref("content_text.negotiation")))
    .where(
      sql<boolean>`(${seesDrafts(caller)} or exists (
        select from text_version where text_version.text = content_text.id and text_version.issued is not null))`,
    )
    .select([
      "content_text.id",
      "content_text.negotiation",
      "content_text.thing",
      "content_text.subject",
      "content_text.field",
      "content_text.position",
      "content_text.label",
      "content_text.lang",
      "content_text.status",
      "content_text.package",
      "content_text.last_move",
    ])
    .$castTo<TextFacts>()
}

/** The one door to versions: of visible texts, those that were issued, and drafts for those who see drafts. */
export function visibleVersions(caller: Caller) {
  return caller.db
    .selectFrom("text_version")
    .innerJoin("content_text", "content_text.id", "text_version.text")
    .where(released(caller, sql.ref("content_text.negotiation")))
    .where(sql<boolean>`(text_version.issued is not null or ${seesDrafts(caller)})`)
    .select([
      "text_version.id",
      "text_version.text",
      "text_version.lang",
      "text_version.number",
      "text_version.follows",
      "text_version.standing",
      "text_version.body",
      "text_version.proposal",
      "text_version.issued",
      "text_version.at",
    ])
    .$castTo<VersionFacts>()
}

export async function getText(caller: Caller, id: string): Promise<TextFacts> {
  const found = await visibleTexts(caller).where("content_text.id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** The latest version of a text in a language that the caller sees. */
export async function latestVersion(
  caller: Caller,
  text: string,
  lang: string,
): Promise<VersionFacts | undefined> {
  return visibleVersions(caller)
    .where("text_version.text", "=", text)
    .where("text_version.lang", "=", lang)
    .orderBy("text_version.number", "desc")
    .limit(1)
    .executeTakeFirst()
}

export type Matter = {
  readonly negotiation: NegotiationFacts
  readonly text: TextFacts
  readonly standing: Standing
}

/** A text with its negotiation, both held until the deed is done, and how the caller stands before them. */
export async function lockText(caller: Caller, id: string): Promise<Matter> {
  const { negotiation: which } = await getText(caller, id)
  const negotiation = await lockNegotiation(caller, which)
  return { negotiation, text: await getText(caller, id), standing: await standingOf(caller, negotiation) }
}

export async function findMatter(caller: Caller, id: string): Promise<Matter> {
  const text = await getText(caller, id)
  const negotiation = await getNegotiation(caller, text.negotiation)
  return { negotiation, text, standing: await standingOf(caller, negotiation) }
}
