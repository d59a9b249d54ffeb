import { fill } from "../../platform/registers.ts"
import { room } from "../../platform/room.ts"
import { work } from "../identity/work.ts"
import { approve } from "./approve.ts"
import { commands } from "./commands.ts"
import { memory } from "./contract.ts"
import { listJobs } from "./list-jobs.ts"
import { lookUp } from "./look-up.ts"
import { negotiatedTexts } from "./negotiated-texts.ts"
import { jobPage } from "./pages/job-page.tsx"
import { queuePage } from "./pages/queue-page.tsx"
import { returnPage } from "./pages/return-page.tsx"
import { termBasePage } from "./pages/term-base-page.tsx"
import { unitPage } from "./pages/unit-page.tsx"
import { translatable } from "./registers.ts"
import { showJob } from "./show-job.ts"
import { showUnit } from "./show-unit.ts"
import { memoryWork } from "./work.ts"
import { dropTerm } from "./terms/drop-term.ts"
import { listTerms } from "./terms/list-terms.ts"
import { setTerm } from "./terms/set-term.ts"
import { writeUnit } from "./write-unit.ts"
import { applyReturn } from "./xliff/apply-return.ts"
import { bringBack } from "./xliff/bring-back.ts"
import { exportXliff } from "./xliff/export-xliff.ts"
import { makeFile } from "./xliff/make-file.ts"
import { showReturn } from "./xliff/show-return.ts"

export const memoryRoom = room({
  name: "memory",
  contract: memory,
  operations: {
    listJobs,
    showJob,
    showUnit,
    lookUp,
    listTerms,
    exportXliff,
    showReturn,
    writeUnit,
    approve,
    setTerm,
    dropTerm,
    makeFile,
    bringBack,
    applyReturn,
  },
  pages: [queuePage, jobPage, unitPage, returnPage, termBasePage],
  commands,
  fills: [fill(translatable, negotiatedTexts), fill(work, memoryWork)],
})
