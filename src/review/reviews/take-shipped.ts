import { sql } from "kysely"
import type { z } from "zod"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../../secretariat/access/may.ts"
import { MAX_CORRECTIONS } from "./procedure/correction.ts"
import { nameOf, shippedProcedures } from "./procedure/shipped-procedures.ts"
import { correctedRules, onTop, type ShippedTaken } from "./procedure/upgrade.ts"
import { currentProcedure, keepShippedProcedure, procedureAt, type Current } from "./procedure/versions.ts"
import { showProcedure } from "./show-procedure.ts"
import type { Procedure } from "./views.ts"

/**
 * Goes over to the procedure that this release ships, as a new version. Local corrections stay on top of it, but for those
 * that are dropped and those of rules that it does not have. Refuses, and applies nothing, when there is nothing to take,
 * somebody else was first, or what is kept and what is new make no sound procedure.
 */
export async function takeShipped(caller: Caller, input: z.output<typeof ShippedTaken>): Promise<Procedure> {
  caller.ask(may(caller.actor, "pack.correct"), "procedure.upgrade")
  await sql`lock table procedure_version in share row exclusive mode`.execute(caller.db)
  const current = await currentProcedure(caller, input.procedure)
  const brought = shippedProcedures().get(input.procedure)
  if (!brought || current.shipped === brought.id) throw problem("reviews.problem_nothing_to_take", 409)
  if (current.id !== input.version) throw problem("reviews.problem_procedure_moved_on", 409)
  const number = current.number + 1
  if (number > MAX_CORRECTIONS) throw problem("reviews.problem_too_many", 422)
  const { procedure: base } = await procedureAt(caller, current.shipped)
  const kept = correctedRules(base, current.procedure).filter(({ rule }) => !input.drop.includes(rule))
  const procedure = onTop(brought.procedure, kept)

  await keepShippedProcedure(caller, brought)
  const id = nameOf(procedure)
  await keepUpgrade(
    caller,
    { id, content: JSON.stringify(procedure), shipped: brought.id },
    { current, input },
  )

  await caller.record("procedure.upgrade", id, { pack: input.procedure, number, base: brought.id })
  return showProcedure(caller, { procedure: input.procedure })
}

type Upgrade = { readonly id: string; readonly content: string; readonly shipped: string }
type Taking = { readonly current: Current; readonly input: z.output<typeof ShippedTaken> }

/** Where every correction was given up it is the shipped version itself, which now has a number among those made here. */
async function keepUpgrade(caller: Caller, upgrade: Upgrade, { current, input }: Taking): Promise<void> {
  const { procedure: pack, source, reason } = input
  if (upgrade.id === current.id) return standOn(caller, upgrade)
  const number = current.number + 1
  const grounds = { base: current.id, source, reason, confidence: "C" } as const
  const by = { by_account: caller.actor.account, at: caller.now }
  const made = await caller.db
    .insertInto("procedure_version")
    .values({ ...upgrade, pack, number, ...grounds, ...by })
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet({ number, ...grounds, ...by })
        .whereRef("procedure_version.shipped", "=", "procedure_version.id"),
    )
    .returning("id")
    .executeTakeFirst()
  // The content of an older version made here is that version.
  if (!made) throw problem("reviews.problem_value_same", 422)
}

/** What is kept makes the same procedure as before, word for word: only what it lies on is another. */
async function standOn({ db }: Caller, { id, shipped }: Upgrade): Promise<void> {
  await db.updateTable("procedure_version").set({ shipped }).where("id", "=", id).execute()
}
