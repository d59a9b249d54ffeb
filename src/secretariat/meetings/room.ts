import { watchable } from "../../platform/events.ts"
import { fill } from "../../platform/registers.ts"
import { room } from "../../platform/room.ts"
import { historyOf } from "../audit/history-register.ts"
import { work } from "../identity/work.ts"
import { meetingsWork } from "./work.ts"
import { adoptReport } from "./adopt-report.ts"
import { beginReport } from "./begin-report.ts"
import { papers } from "../documents/papers.ts"
import { agendaPapers } from "./agenda-papers.ts"
import { layReport } from "./lay-report.ts"
import { reportPage } from "./pages/report-page.tsx"
import { reportPapers } from "./report-papers.ts"
import { speakersPapers } from "./speakers-papers.ts"
import { showReport } from "./show-report.ts"
import { writeParagraph } from "./write-paragraph.ts"
import { addItem } from "./add-item.ts"
import { addPaper } from "./add-paper.ts"
import { askFloor } from "./ask-floor.ts"
import { meetings } from "./contract.ts"
import { applyToDialogue } from "./apply-to-dialogue.ts"
import { decideApplication, objectToApplication, publishSummary } from "./decide-application.ts"
import { showDialogue } from "./find-dialogue.ts"
import { openDialogue } from "./open-dialogue.ts"
import { dialoguePage } from "./pages/dialogue-page.tsx"
import { elect } from "./elect.ts"
import { handStatement } from "./hand-statement.ts"
import { keepBody } from "./keep-body.ts"
import { endTurn, giveFloor, moveRequest, withdrawRequest } from "./keep-list.ts"
import { listMeetings } from "./list-meetings.ts"
import { announceMeeting, closeMeeting, openMeeting } from "./move-meeting.ts"
import { meetingDocumentsPage } from "./pages/documents-page.tsx"
import { meetingPage } from "./pages/meeting-page.tsx"
import { meetingsPage } from "./pages/meetings-page.tsx"
import { participantsPage } from "./pages/participants-page.tsx"
import { speakersPage } from "./pages/speakers-page.tsx"
import { planMeeting } from "./plan-meeting.ts"
import { readCommand } from "./read-command.ts"
import { register } from "./register.ts"
import { setIssue } from "./set-issue.ts"
import { showMeeting } from "./show-meeting.ts"
import { meetingHistory, watchMeeting } from "./watch.ts"
import { wordMeeting } from "./word-meeting.ts"

export const meetingsRoom = room({
  name: "meetings",
  contract: meetings,
  operations: {
    list: listMeetings,
    show: showMeeting,
    keepBody,
    plan: planMeeting,
    word: wordMeeting,
    addItem,
    announce: announceMeeting,
    open: openMeeting,
    close: closeMeeting,
    addPaper,
    setIssue,
    register,
    elect,
    askFloor,
    withdrawRequest,
    moveRequest,
    giveFloor,
    handStatement,
    endTurn,
    showDialogue,
    openDialogue,
    applyToDialogue,
    objectToApplication,
    decideApplication,
    publishSummary,
    showReport,
    beginReport,
    writeParagraph,
    layReport,
    adoptReport,
  },
  pages: [
    meetingsPage,
    meetingPage,
    meetingDocumentsPage,
    speakersPage,
    participantsPage,
    reportPage,
    dialoguePage,
  ],
  commands: [readCommand],
  fills: [
    fill(work, meetingsWork),
    fill(watchable, watchMeeting),
    fill(historyOf, meetingHistory),
    fill(papers, reportPapers),
    fill(papers, agendaPapers),
    fill(papers, speakersPapers),
  ],
})
