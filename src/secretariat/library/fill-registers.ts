import { z } from "zod"
import type { Watchable } from "../../platform/events.ts"
import type { HistoryOf } from "../audit/history-register.ts"
import { partyNames } from "../directory/find-party.ts"
import type { CitationEntry } from "../instruments/registers.ts"
import { visibleMeasures } from "./find-measure.ts"
import { toRows } from "./measure-row.ts"
import { measurePath } from "./pages/paths.ts"
import { tableRows, toTable } from "./table/show-table.ts"

/** The laws that carry out a provision, on its article's page, to those to whom they are released. */
export const lawCitations: CitationEntry = {
  kind: "law",
  heading: "library.trace_laws",
  async list(caller, { refs, limit }) {
    const found = await tableRows(caller)
      .where("ref", "in", [...refs])
      .limit(limit)
      .execute()
    const nameOf = await partyNames(caller)
    return (await toTable(caller, found)).map(({ ref, article, measure }) => ({
      kind: "law",
      ref,
      key: "library.citation",
      values: { party: nameOf(measure.party), name: measure.name, article },
      path: measurePath({ measure: measure.id }),
    }))
  },
}

/** Whoever sees a measure may read what was done to it, as far as its chain is hers to read. */
export const measureHistory: HistoryOf = {
  thing: "measure",
  async visible(caller, id) {
    if (!z.uuid().safeParse(id).success) return false
    return (await visibleMeasures(caller).where("measure.id", "=", id).executeTakeFirst()) !== undefined
  },
  async name(caller, measure) {
    const found = await visibleMeasures(caller).where("measure.id", "=", measure).execute()
    const [row] = await toRows(caller, found)
    return row ? { key: "library.named", values: { title: row.name }, path: measurePath({ measure }) } : null
  },
}

export const watchMeasure: Watchable = {
  thing: "measure",
  async visible(caller, ids) {
    const asked = ids.filter((id) => z.uuid().safeParse(id).success)
    if (asked.length === 0) return []
    const rows = await visibleMeasures(caller).where("measure.id", "in", asked).execute()
    return rows.map(({ id }) => id)
  },
}
