import { route } from "../../../platform/route.ts"

export const historyPath = route("/history/:thing/:id")
