import { sql } from "kysely"
import type { z } from "zod"
import type { Caller } from "../../platform/room.ts"
import { visibleMeasures } from "./find-measure.ts"
import type { ListInput } from "./inputs.ts"
import { isInside, keptParties } from "./leave.ts"
import { deadLinksOf } from "./links/dead-links.ts"
import { toRows } from "./measure-row.ts"

/** Measures on one page of the list; the cursor leads on. */
export const LIST_LENGTH = 50

/** One State's measures, the newest first. A cursor that the caller cannot see leads nowhere. */
export async function listMeasures(caller: Caller, input: z.output<typeof ListInput>) {
  let query = visibleMeasures(caller).where("party", "=", input.party)
  if (input.status) query = query.where("status", "=", input.status)
  if (input.text) query = query.where(named(input.text))
  if (input.after) {
    const last = visibleMeasures(caller)
      .where("measure.id", "=", input.after)
      .clearSelect()
      .select(["at", "id"])
    query = query.where(sql<boolean>`(measure.at, measure.id) < (${last})`)
  }
  const found = await query
    .orderBy("at", "desc")
    .orderBy("measure.id", "desc")
    .limit(LIST_LENGTH + 1)
    .execute()
  const shown = found.slice(0, LIST_LENGTH)
  return {
    measures: await toRows(caller, shown),
    next: found.length > LIST_LENGTH ? (shown.at(-1)?.id ?? null) : null,
    dead: isInside(caller.actor, input.party) ? await deadLinksOf(caller, input.party) : [],
    can: { create: keptParties(caller.actor).includes(input.party) },
  }
}

/** One of the newest version's names has these words, in whatever language. */
function named(text: string) {
  const pattern = `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`
  return sql<boolean>`exists (select from measure_text where measure_text.measure = measure.id
    and measure_text.number = measure.version and measure_text.name ilike ${pattern})`
}

/** More States than there are. */
const MAX_PARTIES = 300

/** The States some of whose measures the caller may see: one is opened at a time. */
export async function listMeasureParties(caller: Caller) {
  const rows = await visibleMeasures(caller)
    .clearSelect()
    .select("party")
    .distinct()
    .orderBy("party")
    .limit(MAX_PARTIES)
    .execute()
  return { parties: rows.map(({ party }) => party), kept: keptParties(caller.actor) }
}
