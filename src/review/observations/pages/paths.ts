import { route } from "../../../platform/route.ts"

export const observationsPath = route("/reviews/:review/observations")
export const answersPath = route("/reviews/:review/answers")
export const outcomesPath = route("/outcomes")
export const outcomePath = route("/outcomes/:outcome")
