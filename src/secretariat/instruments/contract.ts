import { z } from "zod"
import { contract, read, write } from "../../platform/contract.ts"
import { languages } from "../../platform/languages.ts"
import { Change, Grounds, MAX_CHANGES } from "./change.ts"
import { Cluster, ClusterView } from "./cluster.ts"
import { Dispute, LevelCode } from "./provision.ts"
import { MAX_TEXT_FILE, TextImport, TextImports, TextListing } from "./texts/text-import.ts"
import { Comparison, LocalCorrection, Preview, Version } from "./version.ts"
import { CompareView, CoverageView, InstrumentList, InstrumentView, ProvisionView } from "./views.ts"

/** Every question may be asked of an older version of the pack. */
const version = z.string().max(16).optional()
const Changes = z.array(Change).min(1).max(MAX_CHANGES)
/** A code, a ref or an id that may be misspelled: what is not there is answered with 404, however it is spelled. */
const Name = z.string().min(1).max(40)
const ClusterId = z.enum(["crim", "prev", "law", "coop"])
const Note = (limit: number) => z.string().trim().normalize("NFC").min(1).max(limit)
const TextFile = z.object({
  content: z.string().min(1).max(MAX_TEXT_FILE),
  /** For a file that does not say so itself. */
  lang: z.enum(languages).optional(),
  source: z.string().trim().max(300).optional(),
})

export const instruments = contract("instruments", {
  listInstruments: read("/instruments", z.object({ version }), InstrumentList),
  showInstrument: read(
    "/instruments/:instrument",
    z.object({
      instrument: Name,
      version,
      level: LevelCode.optional(),
      cluster: ClusterId.optional(),
      text: z.string().trim().max(200).optional(),
    }),
    InstrumentView,
  ),
  showCoverage: read(
    "/instruments/:instrument/coverage",
    z.object({ instrument: Name, version }),
    CoverageView,
  ),
  compareInstruments: read(
    "/instruments/:instrument/beside/:with",
    z.object({ instrument: Name, with: Name, version }),
    CompareView,
  ),
  showProvision: read("/provisions/:ref", z.object({ ref: Name, version }), ProvisionView),
  listClusters: read(
    "/clusters",
    z.object({ version }),
    z.object({ version: z.string(), clusters: z.array(Cluster) }),
  ),
  showCluster: read("/clusters/:cluster", z.object({ cluster: Name, version }), ClusterView),

  listVersions: read("/instrument-versions", z.object({}), z.object({ versions: z.array(Version) })),
  listCorrections: read(
    "/instrument-corrections",
    z.object({}),
    z.object({ corrections: z.array(LocalCorrection), can: z.object({ correct: z.boolean() }) }),
  ),
  compareShipped: read("/instrument-versions/shipped", z.object({}), Comparison),
  previewCorrection: read("/instrument-corrections/preview", z.object({ changes: Changes }), Preview),
  /** Makes a new version. `version` is the one that the preview was made on. */
  correct: write(
    "/instrument-corrections",
    Grounds.extend({ version: z.string().max(16), changes: Changes }),
    Version,
  ),
  /** Goes over to the pack that this release ships; the corrections in `drop` go back to the shipped rows. */
  takeShipped: write(
    "/instrument-versions",
    Grounds.pick({ source: true, reason: true }).extend({ drop: z.array(z.uuid()).max(400).default([]) }),
    Version,
  ),

  disputeLevel: write(
    "/provisions/:ref/disputes",
    z.object({ ref: Name, text: Note(1000), source: Note(300) }),
    Dispute,
  ),
  withdrawDispute: write(
    "/level-disputes/:dispute/withdrawal",
    z.object({ dispute: z.uuid() }),
    z.object({ dispute: z.uuid(), ref: z.string() }),
  ),

  listTextImports: read("/provision-texts", z.object({}), TextImports),
  showTextImport: read("/provision-texts/:import", z.object({ import: z.uuid() }), TextImport),
  proposeTexts: write("/provision-texts", TextFile, TextImport),
  applyTexts: write("/provision-texts/:import/application", z.object({ import: z.uuid() }), TextImport),
  /** The command's own: whoever keeps the machine may import without a session. */
  previewTexts: read("/provision-texts/preview", TextFile, TextListing, { internal: true }),
  importTexts: write("/provision-texts/whole", TextFile, TextImport, { internal: true }),
})
