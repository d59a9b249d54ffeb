import { log } from "../../platform/log.ts"
import { fill } from "../../platform/registers.ts"
import { room } from "../../platform/room.ts"
import { historyOf } from "../audit/history-register.ts"
import { addVersion } from "./add-version.ts"
import { documents } from "./contract.ts"
import { beginUpload } from "./begin-upload.ts"
import { createDocument } from "./create-document.ts"
import { downloadFile } from "./download-file.ts"
import { downloadPaper } from "./download-paper.ts"
import { downloadVersion } from "./download-version.ts"
import { eraseDocument } from "./erase-document.ts"
import { showDocument } from "./find-document.ts"
import { documentHistory } from "./history.ts"
import { finishUpload } from "./finish-upload.ts"
import { getIncoming } from "./incoming-upload.ts"
import { listCapacities, listDocuments } from "./list-documents.ts"
import { documentPage } from "./pages/document-page.tsx"
import { documentsPage } from "./pages/documents-page.tsx"
import { newDocumentPage } from "./pages/new-document-page.tsx"
import { releaseDocument } from "./release-document.ts"
import { forgetStaged } from "./staged-upload.ts"
import { sendPiece } from "./send-piece.ts"
import { stageUpload } from "./stage-upload.ts"
import { withdrawDocumentRelease } from "./withdraw-document-release.ts"

export const documentsRoom = room({
  name: "documents",
  contract: documents,
  operations: {
    list: listDocuments,
    show: showDocument,
    listCapacities,
    download: downloadVersion,
    downloadPaper,
    downloadFile,
    stage: stageUpload,
    beginUpload,
    showUpload: (caller, { incoming }) => getIncoming(caller, incoming),
    sendPiece,
    finishUpload,
    create: createDocument,
    addVersion,
    release: releaseDocument,
    withdrawRelease: withdrawDocumentRelease,
    erase: eraseDocument,
  },
  pages: [documentsPage, newDocumentPage, documentPage],
  jobs: [
    {
      name: "documents.forget-uploads",
      every: "12 * * * *",
      async work({ db, now }) {
        log("uploads forgotten", { count: await forgetStaged(db, now) })
      },
    },
  ],
  fills: [fill(historyOf, documentHistory)],
})
