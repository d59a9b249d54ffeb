import { route } from "../../../platform/route.ts"

export const responsesPath = route("/responses")
export const responsePath = route("/responses/:response")
export const wholePath = route("/responses/:response/whole")
export const questionPath = route("/responses/:response/questions/:question")
