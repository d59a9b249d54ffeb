import { route } from "../../../platform/route.ts"

export const lettersPath = route("/responses/:response/letters")
export const letterPath = route("/responses/:response/letters/:letter")
