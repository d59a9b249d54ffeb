import { room } from "../../platform/room.ts"
import { commands } from "./commands.ts"
import { compareInstruments } from "./compare-instruments.ts"
import { compareShipped } from "./compare-shipped.ts"
import { instruments } from "./contract.ts"
import { correct } from "./correct.ts"
import { disputeLevel } from "./dispute-level.ts"
import { listInstruments } from "./find-instrument.ts"
import { listCorrections, listVersions } from "./list-versions.ts"
import { clusterPage } from "./pages/cluster-page.tsx"
import { clustersPage } from "./pages/clusters-page.tsx"
import { comparePage } from "./pages/compare-page.tsx"
import { correctionPage } from "./pages/correction-page.tsx"
import { instrumentPage } from "./pages/instrument-page.tsx"
import { instrumentsPage } from "./pages/instruments-page.tsx"
import { provisionPage } from "./pages/provision-page.tsx"
import { textImportPage } from "./pages/text-import-page.tsx"
import { textsPage } from "./pages/texts-page.tsx"
import { versionsPage } from "./pages/versions-page.tsx"
import { previewCorrection } from "./preview-correction.ts"
import { listClusters, showCluster } from "./show-cluster.ts"
import { showCoverage } from "./show-coverage.ts"
import { showInstrument } from "./show-instrument.ts"
import { showProvision } from "./show-provision.ts"
import { takeShipped } from "./take-shipped.ts"
import { applyTexts, importTexts } from "./texts/apply-texts.ts"
import { listTextImports, showTextImport } from "./texts/find-texts.ts"
import { previewTexts } from "./texts/plan-texts.ts"
import { proposeTexts } from "./texts/propose-texts.ts"
import { withdrawDispute } from "./withdraw-dispute.ts"

export const instrumentsRoom = room({
  name: "instruments",
  contract: instruments,
  operations: {
    listInstruments,
    showInstrument,
    showCoverage,
    compareInstruments,
    showProvision,
    listClusters,
    showCluster,
    listVersions,
    listCorrections,
    compareShipped,
    previewCorrection,
    correct,
    takeShipped,
    disputeLevel,
    withdrawDispute,
    listTextImports,
    showTextImport,
    proposeTexts,
    applyTexts,
    previewTexts,
    importTexts,
  },
  pages: [
    instrumentsPage,
    comparePage,
    versionsPage,
    correctionPage,
    textsPage,
    textImportPage,
    instrumentPage,
    provisionPage,
    clustersPage,
    clusterPage,
  ],
  commands,
})
