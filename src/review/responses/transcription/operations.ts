import { z } from "zod"
import { read, write } from "../../../platform/contract.ts"
import { Item } from "../answer.ts"
import { Which } from "../inputs.ts"
import { Transcription } from "./transcription.ts"

const Slot = Which.extend({ question: z.string().min(1).max(60), item: Item.default("") })

/** Entering the answers elsewhere, where a State must. */
export const transcriptionContract = {
  showTranscription: read("/responses/:response/transcription", Which, Transcription),
  tickEntered: write(
    "/responses/:response/transcription/ticks",
    Slot.extend({ hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    Transcription,
  ),
  untickEntered: write("/responses/:response/transcription/unticks", Slot, Transcription),
}
