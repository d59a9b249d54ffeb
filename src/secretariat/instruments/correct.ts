import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import type { Change, Grounds } from "./change.ts"
import { keepShipped, lockVersions } from "./pin-pack.ts"
import { planCorrection } from "./preview-correction.ts"
import type { Version } from "./version.ts"
import { currentVersion } from "./versions.ts"

/** Each correction enters its source into the pack, which has room for 500 sources. */
export const MAX_VERSIONS = 400

type Correction = Grounds & { readonly version: string; readonly changes: readonly Change[] }

/**
 * Corrects rows of the pack for this installation and so makes a new version; what is pinned to an older one stays
 * on it. Refuses, and applies nothing, when the outcome would be no sound pack, or when somebody else has corrected
 * in the meantime.
 */
export async function correct(caller: Caller, input: Correction): Promise<Version> {
  const { changes, source, reason, confidence } = input
  await lockVersions(caller)
  const standing = await currentVersion(caller)

  caller.ask(may(caller.actor, "pack.correct"), "pack.correct")

  if (standing.id !== input.version) throw problem("instruments.problem_version_moved_on", 409)
  const number = standing.number + 1
  if (number > MAX_VERSIONS) {
    throw problem("instruments.problem_too_many_versions", 422, { values: { limit: MAX_VERSIONS } })
  }
  const { edition } = await planCorrection(caller, standing, { changes, source, confidence })
  await keepShipped(caller)
  const { id } = edition
  const version = {
    number,
    id,
    base: standing.base,
    kind: "correction" as const,
    source,
    reason,
    at: caller.now,
  }
  await caller.db
    .insertInto("pack_version")
    .values({ ...version, confidence, by: caller.actor.account })
    .execute()
  const rows = changes.map((change, position) => ({
    id: caller.newId(),
    version: number,
    position,
    ...change,
  }))
  await caller.db.insertInto("pack_correction").values(rows).execute()

  await caller.record("pack.correct", id, { number, base: standing.base, rows: rows.length })
  return { ...version, at: caller.now.toISOString(), current: true }
}
