import { route } from "../../../platform/route.ts"

export const findingsPath = route("/responses/:response/findings")
