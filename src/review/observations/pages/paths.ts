import { route } from "../../../platform/route.ts"

export const observationsPath = route("/reviews/:review/observations")
export const outcomesPath = route("/outcomes")
export const outcomePath = route("/outcomes/:outcome")
