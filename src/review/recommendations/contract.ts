import { z } from "zod"
import { contract, read, write } from "../../platform/contract.ts"
import {
  Cited,
  Listed,
  RecommendationRow,
  Released,
  Reported,
  Stepped,
  Which,
  WhichFollowUp,
  Withdrawn,
} from "./recommendation.ts"
import { OwnReport, Recommendation } from "./views.ts"

const Recommendations = z
  .object({
    recommendations: z.array(RecommendationRow),
    next: z.uuid().nullable(),
    /** The States whose own report the reader may draft. */
    parties: z.array(z.string()),
  })
  .meta({ id: "Recommendations" })

/**
 * What bodies recommended, under immutable texts, and what each State does with it: its own, until it releases it. No
 * list sets two States beside each other.
 */
export const recommendations = contract("recommendations", {
  list: read("/recommendations", Listed, Recommendations),
  show: read("/recommendations/:recommendation", Which, Recommendation),
  cite: write("/recommendations/:recommendation/provisions", Cited, Which),
  /** Brings the languages into which the report has been translated since its adoption. */
  bring: write(
    "/meetings/:meeting/recommendations",
    z.object({ meeting: z.uuid() }),
    z.object({ meeting: z.uuid() }),
  ),

  follow: write("/recommendations/:recommendation/follow-ups", Stepped, Which.extend(WhichFollowUp.shape)),
  release: write("/follow-ups/:follow_up/releases", Released, WhichFollowUp),
  withdrawRelease: write("/follow-ups/:follow_up/releases/:release/withdrawal", Withdrawn, WhichFollowUp),
  draftReport: read("/recommendation-reports/:party", Reported, OwnReport),
})
