import { route } from "../../../platform/route.ts"

export const discussionPath = route("/discussions/:thing/:subject")
export const threadPath = route("/threads/:thread")
