import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { may } from "../access/may.ts"
import type { Change, Correction } from "./change.ts"
import type { Edition } from "./edition.ts"
import { upwards } from "./edition.ts"
import { overlay } from "./overlay.ts"
import { pinned } from "./registers.ts"
import { spellField } from "./spell-field.ts"
import { standOn, type Effect, type Preview } from "./version.ts"
import { buildEdition, currentVersion, editionAt, filesAt, type Standing } from "./versions.ts"

type Asked = { readonly changes: readonly Change[] }

/** What a correction would change and what stands on the version it supersedes. Refuses what it would be refused. */
export async function previewCorrection(caller: Caller, input: Asked): Promise<Preview> {
  if (!may(caller.actor, "pack.correct")) throw problem("platform.problem_not_allowed", 403)
  const standing = await currentVersion(caller)
  const planned = await planCorrection(caller, standing, {
    changes: input.changes,
    source: "preview",
    confidence: "U",
  })
  return { version: standing.id, effects: planned.effects, ...(await standingOn(caller, standing.id)) }
}

export async function standingOn(caller: Caller, version: string) {
  const found = []
  for (const entry of caller.registered(pinned)) found.push(await entry.list(caller, version))
  return standOn(found)
}

type Plan = Asked & Pick<Correction, "source" | "confidence">

/**
 * Lays changes over the version that holds and reads the outcome whole, as a shipped pack is read. Refuses a pack
 * with anything wrong in it (`instruments.problem_pack_refused`) and a correction that changes nothing.
 */
export async function planCorrection(caller: Caller, standing: Standing, plan: Plan) {
  const { changes, source, confidence } = plan
  const before = await editionAt(caller, standing.id)
  const number = standing.number + 1
  const corrections = changes.map((change) => ({ ...change, number, source, confidence }))
  const after = buildEdition(overlay(await filesAt(caller, standing), corrections))
  const effects = effectsOf(changes, { before, after })
  if (effects.length === 0) throw problem("instruments.problem_nothing_changed", 422)
  return { effects, edition: after }
}

function effectsOf(
  changes: readonly Change[],
  { before, after }: { before: Edition; after: Edition },
): Effect[] {
  const touched = changes.flatMap(({ ref, field, lang = null }) => [
    { ref, field, lang },
    ...(field === "levels" ? upwards(ref).map((above) => ({ ref: above, field, lang })) : []),
  ])
  const unique = new Map(touched.map((row) => [`${row.ref} ${row.field} ${row.lang}`, row]))
  return [...unique.values()]
    .map((row) => ({ ...row, before: spellField(before, row), after: spellField(after, row) }))
    .filter((row) => row.before !== row.after)
}
