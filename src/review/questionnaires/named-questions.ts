import type { Caller } from "../../platform/room.ts"
import { holdQuestionnaire, wordsFor } from "./hold-questionnaire.ts"
import type { NamedQuestion } from "./question.ts"

/**
 * Some questions of a version by their keys; a key that it does not have is left out. The calling room has asked its own
 * `visible…` for the thing that stands on the questionnaire.
 */
export async function namedQuestions(
  caller: Caller,
  questionnaire: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, NamedQuestion>> {
  if (keys.length === 0) return new Map()
  const held = await holdQuestionnaire(caller, questionnaire)
  const words = await wordsFor(caller, held, keys)
  return new Map(
    keys.flatMap((key) => {
      const [place, said] = [held.byKey.get(key), words(key)]
      return place && said ? [[key, { number: place.number, ...said }] as const] : []
    }),
  )
}
