import { route } from "../../../platform/route.ts"

export const receivedPath = route("/received-responses")
