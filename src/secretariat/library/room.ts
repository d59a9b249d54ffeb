import { watchable } from "../../platform/events.ts"
import { fill } from "../../platform/registers.ts"
import { room } from "../../platform/room.ts"
import { historyOf } from "../audit/history-register.ts"
import { citations } from "../instruments/registers.ts"
import { changeMeasure } from "./change-measure.ts"
import { library } from "./contract.ts"
import { createMeasure } from "./create-measure.ts"
import { lawCitations, measureHistory, watchMeasure } from "./fill-registers.ts"
import { showMeasure } from "./find-measure.ts"
import { applyImport } from "./import/apply-import.ts"
import { discardImport } from "./import/discard-import.ts"
import { showImport } from "./import/find-import.ts"
import { previewImport } from "./import/preview-import.ts"
import { listMeasureParties, listMeasures } from "./list-measures.ts"
import { importPage } from "./pages/import-page.tsx"
import { lawsPage } from "./pages/laws-page.tsx"
import { measurePage } from "./pages/measure-page.tsx"
import { newImportPage } from "./pages/new-import-page.tsx"
import { newMeasurePage } from "./pages/new-measure-page.tsx"
import { partyLawsPage } from "./pages/party-laws-page.tsx"
import { revisionPage } from "./pages/revision-page.tsx"
import { tablePage } from "./pages/table-page.tsx"
import { releaseMeasure } from "./release-measure.ts"
import { reviseMeasure } from "./revise-measure.ts"
import { citeProvisions } from "./table/cite-provisions.ts"
import { confirmCitations } from "./table/confirm-citations.ts"
import { dropCitation } from "./table/drop-citation.ts"
import { listCitations } from "./table/list-citations.ts"
import { showTable } from "./table/show-table.ts"
import { withdrawMeasureRelease } from "./withdraw-measure-release.ts"

export const libraryRoom = room({
  name: "library",
  contract: library,
  operations: {
    listParties: listMeasureParties,
    list: listMeasures,
    show: showMeasure,
    showTable,
    listCitations,
    create: createMeasure,
    revise: reviseMeasure,
    change: changeMeasure,
    cite: citeProvisions,
    dropCitation,
    confirm: confirmCitations,
    release: releaseMeasure,
    withdrawRelease: withdrawMeasureRelease,
    previewImport,
    showImport,
    applyImport,
    discardImport,
  },
  pages: [
    lawsPage,
    newMeasurePage,
    partyLawsPage,
    tablePage,
    newImportPage,
    importPage,
    measurePage,
    revisionPage,
  ],
  fills: [fill(citations, lawCitations), fill(historyOf, measureHistory), fill(watchable, watchMeasure)],
})
