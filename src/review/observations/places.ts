import { discussionPath } from "../../secretariat/threads/pages/paths.ts"
import type { ReviewPlace } from "../reviews/places.ts"
import { REVIEW } from "../reviews/review.ts"
import { answersPath, observationsPath } from "./pages/paths.ts"

/** From a review to what is read, said and found in it. */
export const observationPlaces: readonly ReviewPlace[] = [
  { key: "observations.place_answers", path: (review) => answersPath({ review }) },
  { key: "observations.place_talk", path: (subject) => discussionPath({ thing: REVIEW, subject }) },
  { key: "observations.place_list", path: (review) => observationsPath({ review }) },
]
