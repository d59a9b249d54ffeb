import { move } from "../../platform/moves.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { dropReferendums } from "./awaited-capitals.ts"
import { visibleVoices } from "./find-voice.ts"
import { moveAsChair } from "./move-text.ts"
import { voiceMoves } from "./voice.ts"

/** Reopens what was agreed: at somebody's request, to which the chair consents for the meeting. */
export function reopenText(caller: Caller, input: { text: string; request: string }) {
  return moveAsChair(caller, { text: input.text }, "reopen", async (_, matter) => {
    const { negotiation, standing, text } = matter
    const request = await visibleVoices(caller, negotiation, standing)
      .where("text_voice.id", "=", input.request)
      .where("text_voice.text", "=", text.id)
      .where("text_voice.kind", "=", "reopening")
      .executeTakeFirst()
    if (!request) throw notFound()
    await move(caller, "text_voice", voiceMoves.consent, request.id)
    await dropReferendums(caller, text.id)
    return { request: request.id }
  })
}
