import { room } from "../../platform/room.ts"
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
import { questionPage } from "./pages/question-page.tsx"
import { responsePage } from "./pages/response-page.tsx"
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
  },
  pages: [responsesPage, responsePage, wholePage, questionPage],
  clockwork: [{ every: "* * * * *", operation: responses.settleOld }],
})
