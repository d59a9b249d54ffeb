import { z } from "zod"
import type { Caller } from "../../platform/room.ts"
import type { HistoryOf } from "../../secretariat/audit/history-register.ts"
import { CHAIN, getFacts, QUESTIONNAIRE, visibleQuestionnaires } from "./find-questionnaire.ts"
import { wordsFor } from "./hold-questionnaire.ts"
import { questionnairePath } from "./pages/paths.ts"

/** Whoever sees a questionnaire reads what was done to it: the chain is the body's own. */
export const questionnaireHistory: HistoryOf = {
  thing: QUESTIONNAIRE,
  visible: sees,
  chains: async (caller, id) => ((await sees(caller, id)) ? [CHAIN.chain] : []),
  async name(caller, id) {
    const { version, lang, code } = await getFacts(caller, id)
    const title = (await wordsFor(caller, { id, lang }, ["title"]))("title")?.text ?? code
    const path = questionnairePath({ questionnaire: id })
    return { key: "questionnaires.named", values: { title, version }, path }
  },
}

async function sees(caller: Caller, id: string): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false
  const found = await visibleQuestionnaires(caller).where("questionnaire.id", "=", id).executeTakeFirst()
  return found !== undefined
}
