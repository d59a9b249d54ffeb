import { sql } from "kysely"
import type { Lang } from "../../../platform/languages.ts"
import type { Caller } from "../../../platform/room.ts"
import { getFacts, leaveOf, mayWrite } from "../find-response.ts"
import { visibleTasks } from "../find-task.ts"
import { rowOf } from "../row-of.ts"
import { circlesOf } from "../show-response.ts"
import { visibleReturns } from "./find-return.ts"
import { MAX_RETURNS, type Packages } from "./package.ts"

/** What may be taken along of a response, and what the caller has brought back. */
export async function listPackages(caller: Caller, input: { response: string }): Promise<Packages> {
  const facts = await getFacts(caller, input.response)
  const parts = await visibleTasks(caller, facts)
    .innerJoin("assignment as given", "given.id", "task.assignment")
    .innerJoin("office", "office.id", "given.office")
    .clearSelect()
    .select(["given.id as assignment", "office.name as office", "office.lang as lang"])
    .select(sql<number>`count(*)`.as("questions"))
    .groupBy(["given.id", "office.name", "office.lang"])
    .orderBy("office.name")
    .$castTo<{ assignment: string; office: string; lang: Lang; questions: number }>()
    .execute()
  const returns = await visibleReturns(caller, facts.id)
    .orderBy("answer_return.at", "desc")
    .orderBy("answer_return.id", "desc")
    .limit(MAX_RETURNS)
    .execute()
  const writes = mayWrite(caller.actor, facts)
  return {
    response: await rowOf(caller, facts),
    whole: facts.whole,
    parts: facts.whole ? parts : [],
    returns: returns.map(({ id, name, at, entries }) => ({
      id,
      name,
      at: at.toISOString(),
      offered: entries.length,
    })),
    visible_to: await circlesOf(caller, facts.id),
    can: { download: writes, bring: leaveOf(caller.actor, facts).answer },
  }
}
