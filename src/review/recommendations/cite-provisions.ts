import type { Input } from "../../platform/contract.ts"
import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../../secretariat/access/may.ts"
import { editionAt } from "../../secretariat/instruments/versions.ts"
import { chainOf } from "../../secretariat/meetings/body.ts"
import type { recommendations } from "./contract.ts"
import { getRecommendation, provisionsOf } from "./find-recommendation.ts"
import { MAX_PROVISIONS } from "./recommendation.ts"

/** A person says on which provisions a recommendation bears: proposals that she keeps are confirmed, others go. Its text stays. */
export async function citeProvisions(caller: Caller, input: Input<typeof recommendations.cite>) {
  const { id, body } = await getRecommendation(caller, input.recommendation)

  caller.ask(may(caller.actor, "text.keep"), "recommendation.cite")
  const refs = await refsIn(caller, input.provisions)

  const before = (await provisionsOf(caller, [id])).get(id) ?? []
  await caller.db.deleteFrom("recommendation_provision").where("recommendation", "=", id).execute()
  const rows = refs.map((ref) => {
    const known = before.find((one) => one.ref === ref)
    const why = { reason: known?.reason ?? "person", printed: known?.printed ?? null } as const
    return { recommendation: id, ref, ...why, confirmed: true }
  })
  if (rows.length > 0) {
    await caller.db
      .insertInto("recommendation_provision")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }

  await caller.record("recommendation.cite", id, { count: refs.length, ...chainOf(body) })
  return { recommendation: id }
}

async function refsIn(caller: Caller, given: string): Promise<string[]> {
  const refs = [...new Set(given.split(/[\s,;،؛、]+/).filter((ref) => ref !== ""))]
  const { byRef } = await editionAt(caller)
  const unknown = refs.find((ref) => !byRef.has(ref))
  if (unknown === undefined && refs.length <= MAX_PROVISIONS) return refs
  const code = "readings.field_provision_unknown"
  const values = { ref: unknown ?? "" }
  throw problem(code, 422, { values, fields: { provisions: { code, values } } })
}
