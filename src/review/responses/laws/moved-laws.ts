import type { Caller } from "../../../platform/room.ts"
import { visibleMeasures } from "../../../secretariat/library/find-measure.ts"
import type { AnswerRow } from "../answer-log.ts"
import { lawsIn } from "../cited-laws.ts"

export type MovedLaw = { readonly question: string; readonly measure: string; readonly at: Date }

/** Laws that answers cite from the State's own table and that were amended, repealed or taken out after. */
export async function movedSince(caller: Caller, current: readonly AnswerRow[]): Promise<MovedLaw[]> {
  const cited = current.flatMap(({ question, at, value }) =>
    lawsIn(value).flatMap(({ measure }) => (measure === null ? [] : [{ question, at, measure }])),
  )
  if (cited.length === 0) return []
  const changes = await visibleMeasures(caller)
    .innerJoin("measure_version", "measure_version.measure", "measure.id")
    .where("measure.id", "in", [...new Set(cited.map(({ measure }) => measure))])
    .where("measure_version.change", "in", ["amend", "repeal", "withdraw"])
    .clearSelect()
    .select(["measure.id as measure", "measure_version.at"])
    .orderBy("measure_version.at", "desc")
    .execute()
  return cited.flatMap(({ question, at, measure }) => {
    const change = changes.find((one) => one.measure === measure && one.at > at)
    return change ? [{ question, measure, at: change.at }] : []
  })
}
