import { notFound } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import type { Procedure } from "./procedure.ts"
import { shippedProcedures, type ProcedureVersion } from "./shipped-procedures.ts"

/** So many versions stay in memory: they never change, and a house has a handful. */
const MAX_KEPT = 50
const kept = new Map<string, ProcedureVersion>()

/** `shipped` is the version as it came on which local corrections lie. */
export type Current = ProcedureVersion & { readonly number: number; readonly shipped: string }

/** The version of a mechanism's procedure that holds now: the last one corrected here, else the shipped one. */
export async function currentProcedure(caller: Pick<Caller, "db">, pack: string): Promise<Current> {
  const shipped = shippedProcedures().get(pack)
  if (!shipped) throw notFound()
  const last = await caller.db
    .selectFrom("procedure_version")
    .select(["id", "number", "shipped"])
    .where("pack", "=", pack)
    .where("number", ">", 0)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst()
  if (!last) return { ...shipped, number: 0, shipped: shipped.id }
  return { ...last, ...(await procedureAt(caller, last.id)) }
}

/** A procedure at a version by its name. Refuses with 404 what this installation never had. */
export async function procedureAt(caller: Pick<Caller, "db">, id: string): Promise<ProcedureVersion> {
  const known = kept.get(id) ?? [...shippedProcedures().values()].find((one) => one.id === id)
  if (known) return known
  const found = await caller.db
    .selectFrom("procedure_version")
    .select(["id", "content"])
    .where("id", "=", id)
    .executeTakeFirst()
  if (!found) throw notFound()
  // Read whole when it was made, and hashed by its name.
  const version = { id, procedure: found.content as Procedure }
  if (kept.size < MAX_KEPT) kept.set(id, version)
  return version
}

/** For a deed that makes something which stays on one version: keeps a shipped one, so that it outlives this release. */
export async function pinProcedure(caller: Caller, pack: string): Promise<ProcedureVersion> {
  const current = await currentProcedure(caller, pack)
  if (current.number === 0) await keepShippedProcedure(caller, current)
  return current
}

export async function keepShippedProcedure(
  caller: Caller,
  { id, procedure }: ProcedureVersion,
): Promise<void> {
  await caller.db
    .insertInto("procedure_version")
    .values({
      id,
      pack: procedure.pack,
      number: 0,
      shipped: id,
      content: JSON.stringify(procedure),
      at: caller.now,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute()
}
