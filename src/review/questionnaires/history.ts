import { z } from "zod"
import type { Caller } from "../../platform/room.ts"
import type { HistoryOf } from "../../secretariat/audit/history-register.ts"
import { CHAIN, QUESTIONNAIRE, visibleQuestionnaires } from "./find-questionnaire.ts"

/** Whoever sees a questionnaire reads what was done to it: the chain is the body's own. */
export const questionnaireHistory: HistoryOf = {
  thing: QUESTIONNAIRE,
  visible: sees,
  chains: async (caller, id) => ((await sees(caller, id)) ? [CHAIN.chain] : []),
}

async function sees(caller: Caller, id: string): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false
  const found = await visibleQuestionnaires(caller).where("questionnaire.id", "=", id).executeTakeFirst()
  return found !== undefined
}
