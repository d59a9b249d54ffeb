import { route } from "../../../platform/route.ts"

export const meetingsPath = route("/meetings")
export const meetingPath = route("/meetings/:meeting")
export const documentsPath = route("/meetings/:meeting/documents")
export const speakersPath = route("/meetings/:meeting/speakers")
export const reportPath = route("/meetings/:meeting/report")
export const dialoguePath = route("/dialogues/:dialogue")
export const participantsPath = route("/meetings/:meeting/participants")
