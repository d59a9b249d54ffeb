import { route } from "../../../platform/route.ts"

export const recommendationsPath = route("/recommendations")
export const recommendationPath = route("/recommendations/:recommendation")
export const ownReportPath = route("/recommendation-reports/:party")
