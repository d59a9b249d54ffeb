import { z } from "zod"
import { contract, read, write } from "../../platform/contract.ts"
import { languages } from "../../platform/languages.ts"
import { MAX_UNITS } from "./registers.ts"
import { Concept, Term, TermBody, TermSet } from "./terms/term.ts"
import { JobRow, JobView, Key, Match, ReturnView, UnitView, WhichJob, WhichUnit } from "./views.ts"
import { MAX_XLIFF_BYTES } from "./xliff/xliff.ts"

const Lang = z.enum(languages)
/** One sentence, or a text that could not be cut into as many sentences as its translation has. */
const MAX_SENTENCE = 20_000
const MAX_SENTENCES = 1_000

const Terms = z
  .object({ body: z.string(), terms: z.array(Term), can: z.object({ set: z.boolean() }) })
  .meta({ id: "TermBase" })
const WhichReturn = z.object({ return: z.uuid() })

/**
 * The translation memory of the whole house, the term bases, and the work of translators on any room's texts. A room lets
 * its texts be translated by filling the register `translatable`, and hands approved translations to `remember`.
 */
export const memory = contract("memory", {
  listJobs: read("/translation-jobs", z.object({}), z.object({ jobs: z.array(JobRow) })),
  showJob: read(
    "/translation-jobs/:kind/:subject/:lang",
    /** `all` shows what is in step too. */
    WhichJob.extend({ from: z.int().min(0).max(MAX_UNITS).default(0), all: z.boolean().default(false) }),
    JobView,
  ),
  showUnit: read("/translation-jobs/:kind/:subject/:lang/texts/:key", WhichUnit, UnitView),
  lookUp: read(
    "/translation-memory",
    z.object({ from: Lang, to: Lang, text: z.string().trim().min(1).max(MAX_SENTENCE) }),
    z.object({ offers: z.array(z.object({ sentence: z.string(), offers: z.array(Match) })) }),
  ),
  listTerms: read("/term-bases/:body", z.object({ body: TermBody }), Terms),
  exportXliff: read(
    "/translation-jobs/:kind/:subject/:lang/xliff",
    WhichJob,
    z.object({ name: z.string(), content: z.string() }),
  ),
  showReturn: read("/translation-returns/:return", WhichReturn, ReturnView),

  writeUnit: write(
    "/translation-jobs/:kind/:subject/:lang/texts/:key",
    WhichUnit.extend({
      /** The source version that the translator has before her. */
      number: z.int().min(1),
      segments: z.array(z.string().max(MAX_SENTENCE)).min(1).max(MAX_SENTENCES),
      /** `keep` keeps the draft, `deliver` hands it over, `use 0 ID` takes an offer for the first sentence. */
      press: z
        .string()
        .regex(/^(keep|deliver|use \d{1,4} [0-9a-f-]{36})$/)
        .default("keep"),
    }),
    UnitView,
  ),
  approve: write("/translation-jobs/:kind/:subject/:lang/approval", WhichJob, JobView),
  setTerm: write("/term-bases/:body", TermSet, Terms),
  dropTerm: write(
    "/term-bases/:body/:concept/removal",
    z.object({ body: TermBody, concept: Concept }),
    Terms,
  ),
  makeFile: write("/translation-jobs/:kind/:subject/:lang/files", WhichJob, z.object({ document: z.uuid() })),
  bringBack: write(
    "/translation-jobs/:kind/:subject/:lang/returns",
    /** The file's text, or the upload under which it waits. */
    WhichJob.extend({ content: z.string().max(MAX_XLIFF_BYTES).optional(), upload: z.uuid().optional() }),
    ReturnView,
  ),
  applyReturn: write(
    "/translation-returns/:return/application",
    WhichReturn.extend({ keys: z.array(Key).max(MAX_UNITS) }),
    ReturnView.extend({ applied: z.int() }),
  ),
})
