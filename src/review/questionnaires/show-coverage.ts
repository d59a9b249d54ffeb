import type { Caller } from "../../platform/room.ts"
import { editionAt } from "../../secretariat/instruments/versions.ts"
import { coverageOf } from "./coverage.ts"
import { getFacts } from "./find-questionnaire.ts"
import { sayer } from "./show-questionnaire.ts"
import { textsOf, wordsIn } from "./words.ts"

/** The coverage map of one questionnaire: provision by provision who asks, or the recorded reason why nobody does. */
export async function showCoverage(caller: Caller, input: { questionnaire: string }) {
  const facts = await getFacts(caller, input.questionnaire)
  const say = sayer(wordsIn(await textsOf(caller, facts.id), caller.actor.lang, facts.lang), facts)
  const edition = await editionAt(caller, facts.pack)
  const codes = [...new Set(facts.structure.parts.map(({ instrument }) => instrument))]
  return {
    questionnaire: facts.id,
    instruments: codes.map((instrument) => {
      const rows = coverageOf(facts.structure, edition.byInstrument.get(instrument) ?? [])
      return {
        instrument,
        open: rows.filter(({ duty, questions, reason }) => duty && questions.length === 0 && !reason).length,
        provisions: rows.map(({ questions, reason, levels, ...row }) => ({
          ...row,
          levels: [...levels],
          questions: questions.map(({ key, number }) => ({ key, number })),
          reason: reason === null ? null : say(reason),
        })),
      }
    }),
  }
}
