import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import type { Grounds } from "./change.ts"
import { MAX_VERSIONS } from "./correct.ts"
import { overlay } from "./overlay.ts"
import { keepShipped, lockVersions } from "./pin-pack.ts"
import { shippedPack } from "./shipped-pack.ts"
import type { Version } from "./version.ts"
import { buildEdition, correctionsAt, currentVersion } from "./versions.ts"

type Taking = Pick<Grounds, "source" | "reason"> & { readonly drop: readonly string[] }

/**
 * Goes over to the pack that this release ships, as a new version. Local corrections stay on top of it, but for those
 * that are dropped. Refuses, and applies nothing, when what is kept and what is new do not make a sound pack.
 */
export async function takeShipped(caller: Caller, input: Taking): Promise<Version> {
  const { source, reason, drop } = input
  await lockVersions(caller)
  const standing = await currentVersion(caller)
  const { id: base, files } = shippedPack()

  caller.ask(may(caller.actor, "pack.correct"), "pack.upgrade")

  if (standing.base === base) throw problem("instruments.problem_nothing_to_take", 409)
  const number = standing.number + 1
  if (number > MAX_VERSIONS) {
    throw problem("instruments.problem_too_many_versions", 422, { values: { limit: MAX_VERSIONS } })
  }
  const corrections = await correctionsAt(caller, standing.number)
  const edition = buildEdition(
    overlay(
      files,
      corrections.filter(({ id }) => !drop.includes(id)),
    ),
  )
  await keepShipped(caller)
  const version = { number, id: edition.id, base, kind: "upgrade" as const, source, reason }
  await caller.db
    .insertInto("pack_version")
    .values({ ...version, confidence: "C", by: caller.actor.account, at: caller.now })
    .execute()
  const dropped = corrections.filter(({ id }) => drop.includes(id)).map(({ id }) => id)
  if (dropped.length > 0) {
    await caller.db
      .updateTable("pack_correction")
      .set({ dropped: number })
      .where("id", "in", dropped)
      .execute()
  }

  await caller.record("pack.upgrade", edition.id, { number, base, dropped: dropped.length })
  return { ...version, at: caller.now.toISOString(), current: true }
}
