import { route } from "../../../platform/route.ts"

export const lawsPath = route("/laws")
export const newMeasurePath = route("/new-law")
/** One State at a time: no page has the laws of two. */
export const partyLawsPath = route("/laws/of/:party")
export const tablePath = route("/laws/of/:party/table")
export const newImportPath = route("/laws/of/:party/import")
export const importPath = route("/laws/imports/:import")
export const measurePath = route("/laws/:measure")
export const revisionPath = route("/laws/:measure/revision")
