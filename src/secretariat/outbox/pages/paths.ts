import { route } from "../../../platform/route.ts"

export const lettersPath = route("/letters")
export const letterPath = route("/letters/:letter")
