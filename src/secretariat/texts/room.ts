import { watchable } from "../../platform/events.ts"
import { log } from "../../platform/log.ts"
import { fill } from "../../platform/registers.ts"
import { room } from "../../platform/room.ts"
import { historyOf } from "../audit/history-register.ts"
import { papers } from "../documents/papers.ts"
import { work } from "../identity/work.ts"
import { add } from "./add-text.ts"
import { agreeInPackage, agreePackage } from "./agree-in-package.ts"
import { assignTranslation, endTranslation } from "./assign-translation.ts"
import { agree, agreeAdReferendum, bracket, park, refer, takeUp, withdrawText } from "./chair-moves.ts"
import { carryOn } from "./carry-on.ts"
import { compareVersions } from "./compare-versions.ts"
import { confirmProposal } from "./confirm-proposal.ts"
import { texts } from "./contract.ts"
import { adopt, adoptAsOrallyAmended, endorse, forward, takeNote } from "./decide.ts"
import { draftVersion } from "./draft-version.ts"
import { explainPosition } from "./explain-position.ts"
import { listMyTranslations, showTranslation } from "./find-task.ts"
import { setFloor, showFloor } from "./floor.ts"
import { forgetRounds } from "./forget-rounds.ts"
import { negotiationHistory, textHistory } from "./history.ts"
import { issueDrafts, issueVersion } from "./issue-version.ts"
import { breakSilence, concludeSilence, putUnderSilence } from "./keep-silence.ts"
import { liftReferendum } from "./lift-referendum.ts"
import { agreeToName, showToChair } from "./name-proposal.ts"
import { nonPaper } from "./non-paper.ts"
import { open } from "./open-negotiation.ts"
import { closeRound, openRound } from "./open-round.ts"
import { floorPage } from "./pages/floor-page.tsx"
import { negotiationPage } from "./pages/negotiation-page.tsx"
import { negotiationsPage } from "./pages/negotiations-page.tsx"
import { paperPage } from "./pages/paper-page.tsx"
import { textPage } from "./pages/text-page.tsx"
import { nonPapers } from "./paper/papers.ts"
import { propose, takeDown } from "./propose.ts"
import { reopenText } from "./reopen-text.ts"
import { askReopening, comment, object } from "./say.ts"
import { setChairText } from "./set-chair-text.ts"
import { listNegotiations, showNegotiation } from "./show-negotiation.ts"
import { showText } from "./show-text.ts"
import { translate } from "./translate.ts"
import { watchNegotiation } from "./watch.ts"
import { withdrawProposal } from "./withdraw-proposal.ts"
import { withdrawVoice } from "./withdraw-voice.ts"
import { textsWork } from "./work.ts"

const reads = {
  list: listNegotiations,
  show: showNegotiation,
  showText,
  compare: compareVersions,
  showFloor,
  nonPaper,
  listMyTranslations,
  showTranslation,
}

const delegations = {
  propose,
  confirmProposal,
  withdrawProposal,
  showToChair,
  agreeToName,
  comment,
  object,
  askReopening,
  withdrawVoice,
  liftReferendum,
  breakSilence,
  explainPosition,
}

const offices = {
  open,
  carryOn,
  addText: add,
  draftVersion,
  issueVersion,
  issueDrafts,
  openRound,
  closeRound,
  setFloor,
  takeDown,
  assignTranslation,
  endTranslation,
  translate,
}

const chair = {
  setChairText,
  takeUp,
  bracket,
  park,
  refer,
  agreeAdReferendum,
  agree,
  agreeInPackage,
  agreePackage,
  reopen: reopenText,
  withdrawText,
  forward,
  adopt,
  adoptAsOrallyAmended,
  endorse,
  takeNote,
  putUnderSilence,
  concludeSilence,
}

export const textsRoom = room({
  name: "texts",
  contract: texts,
  operations: { ...reads, ...delegations, ...offices, ...chair },
  pages: [negotiationsPage, negotiationPage, floorPage, paperPage, textPage],
  jobs: [
    {
      name: "texts.forget-rounds",
      every: "37 3 * * *",
      async work({ db, now }) {
        log("rounds forgotten", { count: await forgetRounds(db, now) })
      },
    },
  ],
  fills: [
    fill(papers, nonPapers),
    fill(watchable, watchNegotiation),
    fill(historyOf, negotiationHistory),
    fill(historyOf, textHistory),
    fill(work, textsWork),
  ],
})
