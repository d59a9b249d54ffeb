import { fill } from "../../platform/registers.ts"
import { room } from "../../platform/room.ts"
import { historyOf } from "../audit/history-register.ts"
import { besideDocument } from "../documents/beside-document.ts"
import { work } from "../identity/work.ts"
import { clear, giveBack } from "./clear.ts"
import { closeThread } from "./close-thread.ts"
import { threads } from "./contract.ts"
import { besideThreads, documentHost } from "./document-host.ts"
import { threadHistory } from "./history.ts"
import { listThreads } from "./list-threads.ts"
import { openThread } from "./open-thread.ts"
import { discussionPage } from "./pages/discussion-page.tsx"
import { threadPage } from "./pages/thread-page.tsx"
import { threadHost } from "./place.ts"
import { reply } from "./reply.ts"
import { revise } from "./revise.ts"
import { send } from "./send.ts"
import { share } from "./share.ts"
import { showThread } from "./show-thread.ts"
import { withdrawMessage } from "./withdraw-message.ts"
import { threadsWork } from "./work.ts"

export const threadsRoom = room({
  name: "threads",
  contract: threads,
  operations: {
    list: listThreads,
    show: showThread,
    open: openThread,
    reply,
    revise,
    share,
    clear,
    giveBack,
    send,
    withdraw: withdrawMessage,
    close: closeThread,
  },
  pages: [discussionPage, threadPage],
  fills: [
    fill(threadHost, documentHost),
    fill(besideDocument, besideThreads),
    fill(historyOf, threadHistory),
    fill(work, threadsWork),
  ],
})
