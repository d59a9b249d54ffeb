import type { CitationEntry } from "../../secretariat/instruments/registers.ts"
import { partyNames } from "../../secretariat/directory/find-party.ts"
import { visibleObservations } from "./find-observation.ts"
import { observationsPath } from "./pages/paths.ts"

/** The lines that cite a provision, on its page, for those who read them. */
export const observationCitations: CitationEntry = {
  kind: "observation",
  heading: "observations.trace",
  async list(caller, { refs, limit }) {
    const found = await visibleObservations(caller)
      .innerJoin("review", "review.id", "observation.review")
      .where("observation.provision", "in", [...refs])
      .select("review.state")
      .orderBy("observation.at", "desc")
      .limit(limit)
      .execute()
    const nameOf = await partyNames(caller)
    return found.map((line) => ({
      kind: "observation",
      ref: line.provision,
      key: "observations.citation",
      values: { kind: line.kind, state: nameOf(line.state), body: line.body.slice(0, 120) },
      path: `${observationsPath({ review: line.review })}#o-${line.id}`,
    }))
  },
}
