import { z } from "zod"
import { contract, read, write } from "../../platform/contract.ts"
import { ActionImport, ImportInput, ImportLine } from "./action-import.ts"
import { Correctable, CorrectionInput, PartyCorrection, PartyPreview } from "./correction.ts"
import { PartyActions } from "./party-actions.ts"
import { groups, PartyCard, PartyList } from "./party.ts"
import { Evidence } from "./treaty-status/evidence.ts"

export const PartyCode = z.string().regex(/^[A-Z]{3}$/)

const Which = z.object({ party: PartyCode })
const WhichImport = z.object({ import: z.uuid() })
const EvidenceList = z.object({ evidence: z.array(Evidence) })

export const directory = contract("directory", {
  listParties: read(
    "/parties",
    z.object({
      search: z.string().max(100).optional(),
      group: z.enum(groups).optional(),
      /** Whose list it is: its order follows that body's practice in the reader's language. */
      body: z.string().min(1).max(60).optional(),
    }),
    PartyList,
  ),
  showParty: read(
    "/parties/:party",
    Which.extend({
      version: z.int().min(0).optional(),
      /** The name of a version that something is pinned to; it comes before a number. */
      pinned: z.string().max(24).optional(),
    }),
    PartyCard,
  ),
  listActions: read("/parties/:party/actions", Which.extend({ at: z.iso.date().optional() }), PartyActions),
  listEvidence: read("/parties/:party/evidence", Which, EvidenceList),
  recordEvidence: write(
    "/parties/:party/evidence",
    Which.extend(Evidence.omit({ state: true }).shape),
    EvidenceList,
  ),
  listCorrections: read(
    "/party-corrections",
    z.object({ party: PartyCode.optional() }),
    z.object({ corrections: z.array(PartyCorrection) }),
  ),
  /** What a correction would change, and what stands on the version that it would supersede. */
  previewParty: read("/parties/:party/corrections/preview", Correctable, PartyPreview),
  correctParty: write("/parties/:party/corrections", CorrectionInput, PartyCorrection),

  /** Takes a CSV file and shows what it would change; nothing is changed. */
  previewImport: write("/treaty-actions/imports", ImportInput, ActionImport),
  listImports: read("/treaty-actions/imports", z.object({}), z.object({ imports: z.array(ImportLine) })),
  showImport: read("/treaty-actions/imports/:import", WhichImport, ActionImport),
  /** Applies what was shown, whole or not at all. */
  importActions: write("/treaty-actions/imports/:import/application", WhichImport, ActionImport),
  discardImport: write("/treaty-actions/imports/:import/withdrawal", WhichImport, ActionImport),
})
