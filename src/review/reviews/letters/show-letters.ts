import type { z } from "zod"
import type { Caller } from "../../../platform/room.ts"
import { getReview } from "../find-review.ts"
import { draftLetter } from "./draft-letter.ts"
import { letterLeave, mayDraft, visibleLetters } from "./find-letter.ts"
import { MAX_LETTERS, type Letters, type LettersAsked } from "./letter.ts"

/** The letters of a review that the caller may read, and a draft of the one that she asks for and may write. */
export async function showLetters(caller: Caller, asked: z.output<typeof LettersAsked>): Promise<Letters> {
  const review = await getReview(caller, asked.review)
  const rows = await visibleLetters(caller)
    .where("review_letter.review", "=", review.id)
    .orderBy("review_letter.at", "desc")
    .orderBy("review_letter.id")
    .limit(MAX_LETTERS)
    .execute()
  const may_draft = await letterLeave(caller, review)
  const { kind, party, lang } = asked
  const wanted = kind && party && lang && mayDraft(may_draft, { kind, party }) ? { kind, party, lang } : null
  return {
    review: review.id,
    letters: rows.map(({ id, kind: of, party: to, lang: spoken, body, at }) => ({
      id,
      kind: of,
      party: to,
      lang: spoken,
      body,
      at: at.toISOString(),
    })),
    may_draft,
    draft: wanted && { ...wanted, body: await draftLetter(caller, review, wanted) },
  }
}
