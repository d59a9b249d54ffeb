import { route } from "../../../platform/route.ts"

export const readingsPath = route("/report-readings")
export const readingPath = route("/report-readings/:reading")
