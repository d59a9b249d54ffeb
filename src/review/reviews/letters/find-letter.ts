import { sql } from "kysely"
import type { Lang } from "../../../platform/languages.ts"
import { notFound } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import { may, mayGive } from "../../../secretariat/access/may.ts"
import { released } from "../../../secretariat/access/releases.ts"
import { standingIn } from "../find-review.ts"
import type { ReviewFacts } from "../review.ts"
import { notes, type LetterKind, type Letters } from "./letter.ts"

export type LetterFacts = {
  readonly id: string
  readonly review: string
  readonly kind: LetterKind
  readonly party: string
  readonly lang: Lang
  readonly body: string
  readonly at: Date
}

/** The one door to letters: the secretariat reads its own, a State's people theirs, of a review that they see. */
export function visibleLetters(caller: Caller) {
  return caller.db
    .selectFrom("review_letter")
    .where(released(caller, sql.ref("review_letter.id")))
    .where(released(caller, sql.ref("review_letter.review")))
    .select([
      "review_letter.id",
      "review_letter.review",
      "review_letter.kind",
      "review_letter.party",
      "review_letter.lang",
      "review_letter.body",
      "review_letter.at",
    ])
    .$castTo<LetterFacts>()
}

export async function getLetter(caller: Caller, id: string): Promise<LetterFacts> {
  const found = await visibleLetters(caller).where("review_letter.id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** The secretariat writes to every party; who clears or nominates for a State hands over for it. */
export async function letterLeave(caller: Caller, review: ReviewFacts): Promise<Letters["may_draft"]> {
  const { parties, keeper } = await standingIn(caller, review)
  const { actor } = caller
  const nominates = (party: string) => !keeper && mayGive(actor, "focal_point", { party })
  const clears = (party: string) => may(actor, "state.clear", { party, matter: review.id })
  const own = parties.filter((party) => nominates(party) || clears(party))
  return [
    ...(keeper ? notes.map((kind) => ({ kind, parties: [...parties] })) : []),
    ...(own.length > 0 ? [{ kind: "handover" as const, parties: own }] : []),
  ]
}

export function mayDraft(leave: Letters["may_draft"], { kind, party }: { kind: string; party: string }) {
  return leave.some((one) => one.kind === kind && one.parties.includes(party))
}
