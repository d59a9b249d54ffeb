import { route } from "../../../platform/route.ts"

export const partiesPath = route("/parties")
export const partyPath = route("/parties/:party")
