import { z } from "zod"
import { contract, read, write } from "../../platform/contract.ts"
import { ImportInput, MeasuresImport } from "./import/measures-import.ts"
import {
  ChangeInput,
  CiteInput,
  CreateInput,
  ListInput,
  Party,
  Ref,
  ReleaseInput,
  ReviseInput,
  TableInput,
  Which,
} from "./inputs.ts"
import { MeasureRow } from "./measure.ts"
import { Measure, TableRow } from "./views.ts"

const Measures = z
  .object({
    measures: z.array(MeasureRow),
    next: z.uuid().nullable(),
    /** Of these, links that no longer lead anywhere: for the State's own people. */
    dead: z.array(z.object({ measure: z.uuid(), name: z.string(), link: z.string() })),
    can: z.object({ create: z.boolean() }),
  })
  .meta({ id: "Measures" })

const Parties = z
  .object({
    /** States some of whose measures the caller may see; and those whose laws she keeps. */
    parties: z.array(z.string()),
    kept: z.array(z.string()),
  })
  .meta({ id: "PartiesWithMeasures" })

const Table = z.object({ rows: z.array(TableRow), more: z.boolean() }).meta({ id: "LawsAndProvisions" })
const WhichImport = z.object({ import: z.uuid() })

export const library = contract("library", {
  listParties: read("/measure-parties", z.object({}), Parties),
  list: read("/measures", ListInput, Measures),
  show: read("/measures/:measure", Which.extend({ version: z.int().min(1).optional() }), Measure),
  showTable: read("/measures-table", TableInput, Table),
  /** What one State's table says of provisions: what fills the citations of an answer. */
  listCitations: read(
    "/measure-citations",
    z.object({ party: Party, refs: z.array(Ref).min(1).max(100) }),
    z.object({ rows: z.array(TableRow) }),
  ),

  create: write("/measures", CreateInput, Measure),
  revise: write("/measures/:measure/versions", ReviseInput, Measure),
  change: write("/measures/:measure/changes", ChangeInput, Measure),
  cite: write("/measures/:measure/provisions", CiteInput, Measure),
  dropCitation: write("/measures/:measure/provisions/:row/removal", Which.extend({ row: z.uuid() }), Measure),
  /** Says that rows still hold for the law as it is now. */
  confirm: write(
    "/measures/:measure/provisions/confirmation",
    Which.extend({ rows: z.array(z.uuid()).min(1).max(400) }),
    Measure,
  ),
  release: write("/measures/:measure/releases", ReleaseInput, Measure),
  withdrawRelease: write(
    "/measures/:measure/releases/:release/withdrawal",
    Which.extend({ release: z.uuid() }),
    Measure,
  ),

  /** Takes a CSV file of one State's measures and shows what it would change; nothing is changed. */
  previewImport: write("/measures-imports", ImportInput, MeasuresImport),
  showImport: read("/measures-imports/:import", WhichImport, MeasuresImport),
  applyImport: write("/measures-imports/:import/application", WhichImport, MeasuresImport),
  discardImport: write("/measures-imports/:import/withdrawal", WhichImport, MeasuresImport),
})
