import { route } from "../../../platform/route.ts"

export const instrumentsPath = route("/instruments")
export const comparePath = route("/instruments/compare")
export const versionsPath = route("/instruments/versions")
export const correctionPath = route("/instruments/correction")
export const textsPath = route("/instruments/texts")
export const textImportPath = route("/instruments/texts/:import")
export const instrumentPath = route("/instruments/:instrument")
export const provisionPath = route("/provisions/:ref")
export const clustersPath = route("/clusters")
export const clusterPath = route("/clusters/:cluster")

/** A paragraph is found on its article's page. */
export function paragraphPath(ref: string): string {
  const article = ref.split(".").slice(0, 2).join(".")
  return `${provisionPath({ ref: article })}${article === ref ? "" : `#${ref}`}`
}
