import { route } from "../../../platform/route.ts"

export const partiesPath = route("/parties")
export const partyPath = route("/parties/:party")
export const correctionPath = route("/parties/:party/correction")
export const correctionsPath = route("/party-corrections")
export const importsPath = route("/treaty-actions/imports")
export const importPath = route("/treaty-actions/imports/:import")
