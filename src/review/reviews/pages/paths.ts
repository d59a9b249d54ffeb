import { route } from "../../../platform/route.ts"

export const reviewsPath = route("/reviews")
export const enterReviewPath = route("/new-review")
export const reviewPath = route("/reviews/:review")
export const peoplePath = route("/reviews/:review/people")
export const coursePath = route("/reviews/:review/course")
export const lettersPath = route("/reviews/:review/letters")
export const drawsPath = route("/draws")
export const drawPath = route("/draws/:draw")
/** A file leaves through the contract's own address and not through a page. */
export const transcriptPath = route("/api/draws/:draw/transcript")
export const proceduresPath = route("/procedures")
export const procedurePath = route("/procedures/:procedure")
export const rulePath = route("/procedures/:procedure/rules/:rule")
