import type { Lang } from "../../platform/languages.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../../secretariat/access/circle.ts"
import { release } from "../../secretariat/access/releases.ts"
import { QUESTIONNAIRE } from "./find-questionnaire.ts"
import type { Mapping, Status } from "./questionnaire.ts"
import type { Structure } from "./structure.ts"

export type Keeping = {
  readonly code: string
  readonly version: string
  readonly official: boolean
  readonly lang: Lang
  readonly status: Status
  readonly structure: Structure
  readonly pack: string
  readonly source: string
  readonly confidence: string
  readonly follows: string | null
  readonly mapping: readonly Mapping[]
}

/** So many rows in one statement: a statement has at most 65,535 values. */
const ROWS_AT_ONCE = 1_000

/**
 * Makes the row of a version, seen by the secretariat and the chair. One version of a code is kept once: a second is
 * refused with `questionnaires.problem_version_exists` (409).
 */
export async function keepQuestionnaire(
  caller: Caller,
  { structure, mapping, ...rest }: Keeping,
): Promise<string> {
  const id = caller.newId()
  const kept = await caller.db
    .insertInto("questionnaire")
    .values({
      id,
      ...rest,
      structure: JSON.stringify(structure),
      mapping: JSON.stringify(mapping),
      by_account: caller.actor.account,
      at: caller.now,
      issued: rest.status === "draft" ? null : caller.now,
    })
    .onConflict((conflict) => conflict.columns(["code", "version"]).doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!kept) {
    throw problem("questionnaires.problem_version_exists", 409, {
      fields: { version: { code: "questionnaires.problem_version_exists" } },
    })
  }
  for (const kind of ["secretariat", "chair"] as const) await letIn(caller, id, kind)
  return id
}

/** A draft is the secretariat's and the chair's; what is public is everybody's. */
export async function letIn(
  ...[caller, id, kind]: [Caller, string, "secretariat" | "chair" | "public"]
): Promise<void> {
  const circle = await ensureCircle(caller.db, { kind }, caller.newId)
  await release(caller, { kind: QUESTIONNAIRE, id }, circle)
}

export type NewText = {
  readonly key: string
  readonly lang: Lang
  readonly body: string
  readonly number?: number
  readonly follows?: number
}

export async function keepTexts(
  caller: Caller,
  questionnaire: string,
  texts: readonly NewText[],
): Promise<void> {
  const rows = texts.map(({ number = 1, follows = 1, ...text }) => ({
    questionnaire,
    ...text,
    number,
    follows,
    at: caller.now,
  }))
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await caller.db
      .insertInto("question_text")
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .execute()
  }
}
