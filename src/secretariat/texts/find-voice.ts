import { sql } from "kysely"
import type { Caller } from "../../platform/room.ts"
import { seesDrafts, visibleTexts } from "./find-text.ts"
import type { NegotiationFacts } from "./negotiation.ts"
import { hasRight, type Standing } from "./standing.ts"
import type { VoiceFacts } from "./voice.ts"

/** The one door to what was said: for those who receive the papers, the secretariat and the chair. */
export function visibleVoices(caller: Caller, negotiation: NegotiationFacts, standing: Standing) {
  const staff = seesDrafts(caller, sql<string>`${negotiation.id}::uuid`)
  return caller.db
    .selectFrom("text_voice")
    .innerJoin("negotiation_round", "negotiation_round.id", "text_voice.round")
    .where("text_voice.text", "in", visibleTexts(caller).clearSelect().select("content_text.id"))
    .where("negotiation_round.negotiation", "=", negotiation.id)
    .where("text_voice.status", "!=", "withdrawn")
    .where(sql<boolean>`(${hasRight(standing, "receive")} or ${staff})`)
    .select([
      "text_voice.id",
      "text_voice.text",
      "text_voice.round",
      "text_voice.kind",
      "text_voice.version",
      "text_voice.version_lang",
      "text_voice.lang",
      "text_voice.body",
      "text_voice.office",
      "text_voice.status",
      "text_voice.at",
      "negotiation_round.format",
    ])
    .$castTo<VoiceFacts>()
}
