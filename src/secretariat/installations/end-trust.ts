import { move } from "../../platform/moves.ts"
import { notFound } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { listTrusts, mayTrust } from "./list-trusts.ts"
import { chainOf } from "./trust-installation.ts"
import { moves, type Installations } from "./trust.ts"

/** Takes no more files of this key. What came before stays as it was received. */
export async function endTrust(caller: Caller, { trust }: { trust: string }): Promise<Installations> {
  caller.ask(mayTrust(caller.actor), "installation.end")
  const found = await caller.db
    .selectFrom("installation_trust")
    .select("party")
    .where("id", "=", trust)
    .executeTakeFirst()
  if (!found) throw notFound()
  await move(caller, "installation_trust", moves.end, trust, { ended: caller.now })

  await caller.record("installation.end", trust, chainOf(found.party))
  return listTrusts(caller)
}
