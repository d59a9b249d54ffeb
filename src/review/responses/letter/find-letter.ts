import { sql } from "kysely"
import { notFound } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import type { Reached } from "../find-response.ts"
import type { LetterRow } from "./letter.ts"

export type LetterFacts = Omit<LetterRow, "at"> & {
  readonly at: Date
  readonly margin: readonly string[]
  readonly uncertain: readonly string[]
  readonly cut: number
}

/**
 * The one door to letters: the State's own people read each of them; whoever answers for one office, those that she
 * brought herself. The response was asked for before.
 */
export function visibleLetters(caller: Caller, { id, whole }: Pick<Reached, "id" | "whole">) {
  const query = caller.db
    .selectFrom("answer_letter")
    .where("answer_letter.response", "=", id)
    .select(["answer_letter.id", "kind", "sender", "dated", "answer_letter.at", "document"])
    .select(["margin", "uncertain", "cut"])
    .select(sql<number>`(select count(*) from letter_passage where letter = answer_letter.id)`.as("passages"))
    .select(
      sql<number>`(select count(*) from letter_passage where letter = answer_letter.id
        and taken is not null)`.as("taken"),
    )
    .$castTo<LetterFacts>()
  return whole ? query : query.where("by_account", "=", caller.actor.account)
}

export async function getLetter(caller: Caller, facts: Reached, id: string): Promise<LetterFacts> {
  const found = await visibleLetters(caller, facts).where("answer_letter.id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

export type PassageFacts = {
  readonly place: number
  readonly head: string
  readonly text: string
  readonly lang: "en"
  readonly boxes: string[]
  readonly line: number
  readonly proposed: string | null
  readonly reason: "wording" | null
  readonly wording: string[]
  readonly provisions: string[]
  readonly question: string | null
  readonly taken: Date | null
}

export function passagesOf(caller: Caller, letter: string) {
  return caller.db
    .selectFrom("letter_passage")
    .where("letter", "=", letter)
    .select(["place", "head", "text", "lang", "boxes", "line", "proposed", "reason", "wording", "provisions"])
    .select(["question", "taken"])
    .orderBy("place")
    .$castTo<PassageFacts>()
}
