import { sql } from "kysely"
import { openMoves } from "../../platform/moves.ts"
import { notFound } from "../../platform/problem.ts"
import type { Actor, Caller } from "../../platform/room.ts"
import { may } from "../../secretariat/access/may.ts"
import { released } from "../../secretariat/access/releases.ts"
import { moves, type QuestionnaireFacts, type Status } from "./questionnaire.ts"

export const QUESTIONNAIRE = "questionnaire"
/** The body whose texts they are, to the memory and its term bases. */
export const BODY = "questionnaires"
/** Deeds of the secretariat and of a chair stand on one chain, which whoever sees a questionnaire may read. */
export const CHAIN = { chain: `body-${BODY}` } as const

/** The one door to questionnaires: those released, now, to a circle of the caller's. */
export function visibleQuestionnaires(caller: Caller) {
  return caller.db
    .selectFrom("questionnaire")
    .where(released(caller, sql.ref("questionnaire.id")))
    .select(["questionnaire.id", "code", "version", "official", "questionnaire.lang", "status", "structure"])
    .select(["pack", "source", "confidence", "questionnaire.follows", "mapping", "negotiation"])
    .select(["questionnaire.at", "issued", "adopted"])
    .$castTo<QuestionnaireFacts>()
}

export async function getFacts(caller: Caller, id: string): Promise<QuestionnaireFacts> {
  const found = await visibleQuestionnaires(caller).where("questionnaire.id", "=", id).executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** The same, with its row locked until the deed is done: two who change one draft come one after the other. */
export async function lockFacts(caller: Caller, id: string): Promise<QuestionnaireFacts> {
  await getFacts(caller, id)
  await caller.db.selectFrom("questionnaire").select("id").where("id", "=", id).forUpdate().execute()
  return getFacts(caller, id)
}

/** The secretariat drafts, issues and withdraws, whatever the state of the version. */
export function keeps(actor: Actor): boolean {
  return may(actor, "text.keep")
}

/** Adoption is recorded by the secretariat or by the chair. */
export function mayAdopt(actor: Actor): boolean {
  return keeps(actor) || may(actor, "text.chair")
}

/** The secretariat drafts and releases; adoption is recorded by it or by the chair. What is adopted is frozen. */
export function leaveOf(
  actor: Actor,
  { status, negotiation }: Pick<QuestionnaireFacts, "status" | "negotiation">,
) {
  const keeper = keeps(actor)
  const open = openMoves(moves, status, {
    issue: keeper,
    adopt: mayAdopt(actor),
    supersede: false,
    withdraw: keeper,
  })
  const lives: readonly Status[] = ["draft", "issued"]
  return {
    edit: keeper && status === "draft",
    issue: open.issue,
    adopt: open.adopt,
    withdraw: open.withdraw,
    release: keeper && status === "issued",
    succeed: keeper && (status === "issued" || status === "adopted"),
    negotiate: keeper && negotiation === null && lives.includes(status),
    take_words: keeper && negotiation !== null && lives.includes(status),
    judge: keeper && status !== "withdrawn",
    translate: keeper && lives.includes(status),
  }
}
