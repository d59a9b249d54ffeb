import type { Caller } from "../../../platform/room.ts"
import { visibleMeasures } from "../find-measure.ts"
import { SILENT_TIMES } from "./limits.ts"

const MAX_DEAD = 100

/** The links of a State's newest versions that lead nowhere: gone, or silent several nights in a row. */
export async function deadLinksOf(caller: Caller, party: string) {
  return visibleMeasures(caller)
    .innerJoin("measure_text", (join) =>
      join
        .onRef("measure_text.measure", "=", "measure.id")
        .onRef("measure_text.number", "=", "measure.version"),
    )
    .innerJoin("measure_link", (join) =>
      join
        .onRef("measure_link.link", "=", "measure_text.link")
        .onRef("measure_link.party", "=", "measure.party"),
    )
    .clearSelect()
    .select(["measure.id as measure", "measure_text.name", "measure_link.link"])
    .where("measure.party", "=", party)
    .where("measure.status", "<>", "withdrawn")
    .where((where) =>
      where.or([
        where("measure_link.state", "=", "gone"),
        where("measure_link.silences", ">=", SILENT_TIMES),
      ]),
    )
    .orderBy("measure_text.name")
    .orderBy("measure_link.link")
    .limit(MAX_DEAD)
    .execute()
}
