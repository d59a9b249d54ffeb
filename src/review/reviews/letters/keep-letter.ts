import type { z } from "zod"
import { problem } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { ensureCircle, type CircleKey } from "../../../secretariat/access/circle.ts"
import { release } from "../../../secretariat/access/releases.ts"
import { HOUSE_CHAIN } from "../../../secretariat/audit/entry.ts"
import { getReview } from "../find-review.ts"
import { letterLeave, mayDraft, visibleLetters } from "./find-letter.ts"
import { LETTER, MAX_LETTERS, type LetterKept, type Letters } from "./letter.ts"
import { showLetters } from "./show-letters.ts"

/** Keeps a letter as it was worded, to be printed. Nothing is sent: that the State or the secretariat does itself. */
export async function keepLetter(caller: Caller, input: z.output<typeof LetterKept>): Promise<Letters> {
  const review = await getReview(caller, input.review)

  caller.ask(mayDraft(await letterLeave(caller, review), input), "review_letter.keep")
  await requireRoom(caller, review.id)

  const id = caller.newId()
  const { kind, party, lang } = input
  const own = kind === "handover"
  const body = input.body.replaceAll(/\r\n?/g, "\n").normalize("NFC")
  await caller.db
    .insertInto("review_letter")
    .values({
      id,
      review: review.id,
      kind,
      party,
      lang,
      body,
      by_account: String(caller.actor.account),
      at: caller.now,
    })
    .execute()
  const key: CircleKey = own ? { kind: "national", party } : { kind: "secretariat" }
  const circle = await ensureCircle(caller.db, key, caller.newId)
  await release(caller, { kind: LETTER, id }, circle, { on_behalf_of: own ? party : null })

  await caller.record("review_letter.keep", id, { kind, party, chain: own ? party : HOUSE_CHAIN })
  return showLetters(caller, { review: review.id })
}

async function requireRoom(caller: Caller, review: string): Promise<void> {
  const { count } = await visibleLetters(caller)
    .where("review_letter.review", "=", review)
    .clearSelect()
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow()
  if (Number(count) >= MAX_LETTERS) throw problem("reviews.problem_too_many", 422)
}
