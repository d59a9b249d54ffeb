import { fill } from "../../platform/registers.ts"
import { room } from "../../platform/room.ts"
import { papers } from "../../secretariat/documents/papers.ts"
import { answerPage } from "./answer-page.ts"
import { answerQuestion } from "./answer-question.ts"
import { offerAgain, setAside } from "./before/set-aside.ts"
import { showBefore } from "./before/show-before.ts"
import { signUnchanged } from "./before/sign-unchanged.ts"
import { useBefore } from "./before/use-before.ts"
import { chooseBranch } from "./choose-branch.ts"
import { responses } from "./contract.ts"
import { listResponses } from "./list-responses.ts"
import { openResponse } from "./open-response.ts"
import { bringBack } from "./package/bring-back.ts"
import { listPackages } from "./package/list-packages.ts"
import { answersToTake, officeAnswersToTake } from "./package/papers.ts"
import { showReturn } from "./package/show-return.ts"
import { takeAnswers } from "./package/take-answers.ts"
import { packagesPage } from "./pages/packages-page.tsx"
import { harvestCommand } from "./harvest/harvest-command.ts"
import { questionPage } from "./pages/question-page.tsx"
import { responsePage } from "./pages/response-page.tsx"
import { returnPage } from "./pages/return-page.tsx"
import { responsesPage } from "./pages/responses-page.tsx"
import { wholePage } from "./pages/whole-page.tsx"
import { settleOld, settleVersions } from "./settle-versions.ts"
import { showQuestion } from "./show-question.ts"
import { showResponse } from "./show-response.ts"
import { showWhole } from "./show-whole.ts"

export const responsesRoom = room({
  name: "responses",
  contract: responses,
  operations: {
    list: listResponses,
    show: showResponse,
    showQuestion,
    showWhole,
    open: openResponse,
    answer: answerQuestion,
    answerPage,
    choose: chooseBranch,
    showBefore,
    useBefore,
    setAside,
    offerAgain,
    signUnchanged,
    settle: settleVersions,
    settleOld,
    listPackages,
    showReturn,
    bringBack,
    takeAnswers,
  },
  pages: [responsesPage, responsePage, wholePage, questionPage, packagesPage, returnPage],
  fills: [fill(papers, answersToTake), fill(papers, officeAnswersToTake)],
  commands: [harvestCommand],
  clockwork: [{ every: "* * * * *", operation: responses.settleOld }],
})
