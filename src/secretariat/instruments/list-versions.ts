import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import type { LocalCorrection, Version } from "./version.ts"
import type { z } from "zod"
import { MAX_VERSIONS } from "./correct.ts"
import { currentVersion } from "./versions.ts"

/** So many corrected rows are listed, the newest first; a version holds all of them. */
const MAX_LISTED = 1000

/** Every version that this installation has had since its first correction, the newest first. */
export async function listVersions(caller: Caller): Promise<{ versions: Version[] }> {
  const current = await currentVersion(caller)
  const rows = await caller.db
    .selectFrom("pack_version")
    .select(["number", "id", "base", "kind", "source", "reason", "at"])
    .orderBy("number", "desc")
    .limit(MAX_VERSIONS)
    .execute()
  const local = rows.map((row) => ({
    ...row,
    kind: row.kind as Version["kind"],
    at: row.at.toISOString(),
    current: row.id === current.id,
  }))
  const first = rows.at(-1)?.base ?? current.base
  const none = { source: null, reason: null, at: null }
  const shipped = {
    id: first,
    number: 0,
    base: first,
    kind: "shipped" as const,
    ...none,
    current: current.id === first,
  }
  return { versions: [...local, shipped] }
}

/** The rows that this installation has corrected, with source and reason; who did it is in the record. */
export async function listCorrections(caller: Caller) {
  const rows = await caller.db
    .selectFrom("pack_correction")
    .innerJoin("pack_version", "pack_version.number", "pack_correction.version")
    .select([
      "pack_correction.id",
      "ref",
      "field",
      "lang",
      "value",
      "number",
      "source",
      "reason",
      "confidence",
    ])
    .select(["pack_version.at", "dropped"])
    .orderBy("number", "desc")
    .orderBy("position")
    .limit(MAX_LISTED)
    .execute()
  const corrections = rows.map((row) => ({ ...row, at: row.at.toISOString() })) as z.output<
    typeof LocalCorrection
  >[]
  return { corrections, can: { correct: may(caller.actor, "pack.correct") } }
}
