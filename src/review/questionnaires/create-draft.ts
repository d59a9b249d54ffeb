import type { z } from "zod"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../../secretariat/access/may.ts"
import { pinPack } from "../../secretariat/instruments/pin-pack.ts"
import { editionAt } from "../../secretariat/instruments/versions.ts"
import { CHAIN } from "./find-questionnaire.ts"
import type { Created } from "./inputs.ts"
import { keepQuestionnaire, keepTexts } from "./keep-questionnaire.ts"
import { showQuestionnaire } from "./show-questionnaire.ts"
import type { Questionnaire } from "./views.ts"

/** An empty draft with one part for each instrument, which the secretariat and the chair see. */
export async function createDraft(caller: Caller, input: z.output<typeof Created>): Promise<Questionnaire> {
  caller.ask(may(caller.actor, "text.keep"), "questionnaire.create")
  const pack = await pinPack(caller)
  const { byInstrument } = await editionAt(caller, pack.id)
  const instruments = [...new Set(input.instruments)]
  if (instruments.some((code) => !byInstrument.has(code))) {
    const code = "questionnaires.problem_instrument"
    throw problem(code, 422, { fields: { instruments: { code } } })
  }

  const { code, version, lang, title } = input
  const parts = instruments.map((instrument) => ({ key: instrument.toLowerCase(), instrument, sections: [] }))
  const id = await keepQuestionnaire(caller, {
    code,
    version,
    lang,
    official: false,
    status: "draft",
    structure: { parts, holes: [] },
    pack: pack.id,
    source: "secretariat",
    confidence: "C",
    follows: null,
    mapping: [],
  })
  const titles = instruments.map((code) => ({ key: `${code.toLowerCase()}.title`, lang, body: code }))
  await keepTexts(caller, id, [{ key: "title", lang, body: title }, ...titles])

  await caller.record("questionnaire.create", id, { code, version, ...CHAIN })
  return showQuestionnaire(caller, { questionnaire: id })
}
