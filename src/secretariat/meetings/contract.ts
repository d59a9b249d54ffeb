import { z } from "zod"
import { contract, read, write } from "../../platform/contract.ts"
import { Body, BodyKept, Lang } from "./body.ts"
import {
  Announced,
  Elected,
  FloorAsked,
  HandedIn,
  IssueSet,
  ItemAdded,
  Moved,
  PaperAdded,
  ParagraphWritten,
  Planned,
  Registered,
  ReportBegun,
  WhichMeeting,
  WhichRequest,
  Worded,
} from "./inputs.ts"
import {
  Applied,
  DecidedOn,
  Dialogue,
  DialogueOpened,
  Objected,
  Summarized,
  WhichDialogue,
} from "./dialogue.ts"
import { Meeting, MeetingRow } from "./meeting.ts"
import { MeetingReport } from "./report.ts"

const Meetings = z
  .object({
    meetings: z.array(MeetingRow),
    bodies: z.array(Body),
    next: z.uuid().nullable(),
    links: z.array(z.object({ key: z.string(), path: z.string() })),
    can: z.object({ plan: z.boolean() }),
  })
  .meta({ id: "Meetings" })

/**
 * Meetings of bodies: notice and agenda, documents, those who take part, who speaks, and the report. Its reader of
 * reports is also a command that needs no database.
 */
export const meetings = contract("meetings", {
  list: read("/meetings", z.object({ after: z.uuid().optional() }), Meetings),
  show: read("/meetings/:meeting", WhichMeeting, Meeting),

  keepBody: write("/bodies/:body", BodyKept, z.object({ body: z.string() })),
  plan: write("/meetings", Planned, Meeting),
  word: write("/meetings/:meeting/words", Worded, Meeting),
  addItem: write("/meetings/:meeting/items", ItemAdded, Meeting),
  announce: write("/meetings/:meeting/announcement", Announced, Meeting),
  open: write("/meetings/:meeting/opening", WhichMeeting, Meeting),
  close: write("/meetings/:meeting/closure", WhichMeeting, Meeting),
  addPaper: write("/meetings/:meeting/papers", PaperAdded, Meeting),
  setIssue: write("/papers/:paper/issues", IssueSet, Meeting),
  register: write("/meetings/:meeting/participants", Registered, Meeting),
  elect: write("/meetings/:meeting/officers", Elected, Meeting),

  askFloor: write("/meetings/:meeting/floor-requests", FloorAsked, Meeting),
  withdrawRequest: write("/floor-requests/:request/withdrawal", WhichRequest, Meeting),
  moveRequest: write("/floor-requests/:request/place", Moved, Meeting),
  giveFloor: write("/floor-requests/:request/turn", WhichRequest, Meeting),
  /** The text of a statement, as a file that was sent. */
  handStatement: write("/floor-requests/:request/statement", HandedIn, Meeting),
  showReport: read(
    "/meetings/:meeting/report",
    WhichMeeting.extend({ lang: Lang.optional() }),
    MeetingReport,
  ),
  beginReport: write("/meetings/:meeting/report", ReportBegun, MeetingReport),
  writeParagraph: write("/meetings/:meeting/report/paragraphs", ParagraphWritten, MeetingReport),
  layReport: write("/meetings/:meeting/report/laying", WhichMeeting, MeetingReport),
  adoptReport: write("/meetings/:meeting/report/adoption", WhichMeeting, MeetingReport),

  showDialogue: read("/dialogues/:dialogue", WhichDialogue, Dialogue),
  openDialogue: write("/meetings/:meeting/dialogue", DialogueOpened, Dialogue),
  /** Anybody's, so that it can be guessed at and is counted. */
  applyToDialogue: write("/dialogues/:dialogue/applications", Applied, WhichDialogue, { guarded: true }),
  objectToApplication: write("/dialogue-applications/:application/objections", Objected, Dialogue),
  decideApplication: write("/dialogue-applications/:application/decision", DecidedOn, Dialogue),
  publishSummary: write("/dialogues/:dialogue/summary", Summarized, Dialogue),

  endTurn: write("/floor-requests/:request/end", WhichRequest, Meeting),
})
