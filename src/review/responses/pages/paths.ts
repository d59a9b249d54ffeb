import { route } from "../../../platform/route.ts"

export const responsesPath = route("/responses")
export const responsePath = route("/responses/:response")
export const wholePath = route("/responses/:response/whole")
export const checkPath = route("/responses/:response/check")
export const briefPath = route("/responses/:response/brief")
export const transcriptionPath = route("/responses/:response/transcription")
export const distributionPath = route("/responses/:response/distribution")
export const questionPath = route("/responses/:response/questions/:question")
export const officesPath = route("/parties/:party/offices")
export const absencesPath = route("/parties/:party/absences")
export const submissionsPath = route("/submissions")
export const submissionPath = route("/submissions/:submission")
