import type { Standing } from "../report/report.ts"
import { paragraph, type Pen } from "./pieces.ts"

/** A part that nobody negotiated says so in its first paragraph, as such reports do. */
export function writeStanding(pen: Pen, id: string, standing: Standing | undefined) {
  if (standing === undefined || standing === "adopted") return
  paragraph(pen, `${id}_standing`, pen.speaker.say(`meetings.written_standing_${standing}`))
}
