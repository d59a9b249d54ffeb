import { move } from "../../platform/moves.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { signaturesOf } from "./authors.ts"
import { requireOpen, tellChange } from "./find-negotiation.ts"
import { lockText } from "./find-text.ts"
import { visibleVoices } from "./find-voice.ts"
import { chainOf } from "./negotiation.ts"
import { voiceMoves } from "./voice.ts"

/** Whoever said something takes it back: its words are erased. */
export async function withdrawVoice(caller: Caller, input: { voice: string }): Promise<{ voice: string }> {
  const row = await caller.db
    .selectFrom("text_voice")
    .select("text")
    .where("id", "=", input.voice)
    .executeTakeFirst()
  if (!row) throw notFound()
  const { negotiation, standing } = await lockText(caller, row.text)
  const voice = await visibleVoices(caller, negotiation, standing)
    .where("text_voice.id", "=", input.voice)
    .executeTakeFirst()
  if (!voice) throw notFound()
  const own = (await signaturesOf(caller, standing, [voice])).get(voice.id)?.own ?? null
  const office =
    (voice.office === "chair" && standing.chair) || (voice.office === "secretariat" && standing.secretariat)

  caller.ask(own !== null || office, "voice.withdraw")

  requireOpen(negotiation)
  await move(caller, "text_voice", voiceMoves.withdraw, voice.id, { body: null })
  await tellChange(caller, negotiation)

  await caller.record("voice.withdraw", voice.id, own ? { chain: own.party } : chainOf(negotiation))
  return { voice: voice.id }
}
