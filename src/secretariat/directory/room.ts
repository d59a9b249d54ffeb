import { room } from "../../platform/room.ts"
import { commands } from "./commands.ts"
import { directory } from "./contract.ts"
import { correctParty } from "./correct-party.ts"
import { discardImport } from "./discard-import.ts"
import { showImport } from "./find-import.ts"
import { listParties } from "./find-party.ts"
import { importActions } from "./import-actions.ts"
import { listActions } from "./list-actions.ts"
import { listCorrections } from "./list-corrections.ts"
import { listEvidence } from "./list-evidence.ts"
import { listImports } from "./list-imports.ts"
import { correctionPage } from "./pages/correction-page.tsx"
import { correctionsPage } from "./pages/corrections-page.tsx"
import { importPage } from "./pages/import-page.tsx"
import { importsPage } from "./pages/imports-page.tsx"
import { partiesPage } from "./pages/parties-page.tsx"
import { partyPage } from "./pages/party-page.tsx"
import { previewImport } from "./preview-import.ts"
import { previewParty } from "./preview-party.ts"
import { recordEvidence } from "./record-evidence.ts"
import { showParty } from "./show-party.ts"

export const directoryRoom = room({
  name: "directory",
  contract: directory,
  operations: {
    listParties,
    showParty,
    listActions,
    listEvidence,
    recordEvidence,
    listCorrections,
    previewParty,
    correctParty,
    previewImport,
    listImports,
    showImport,
    importActions,
    discardImport,
  },
  pages: [partiesPage, partyPage, correctionPage, correctionsPage, importsPage, importPage],
  commands,
})
