import type { Caller } from "../../platform/room.ts"
import { takeIn } from "./import-questionnaire.ts"
import { shippedQuestionnaires } from "./shipped-questionnaires.ts"

/** For a rehearsal: the model questionnaires, issued and public. They are marked as models and as no official texts. */
export async function playQuestionnaires(caller: Caller): Promise<void> {
  for (const files of shippedQuestionnaires()) await takeIn(caller, { files, as: "issued" })
}
