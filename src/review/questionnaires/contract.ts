import { z } from "zod"
import { contract, read, write } from "../../platform/contract.ts"
import { Circle } from "../../secretariat/access/circle.ts"
import {
  CoverageMap,
  Judgement,
  Overlap,
  QuestionnaireComparison,
  QuestionPage,
  Questionnaires,
  Translators,
  WordReading,
  WordTaken,
} from "./answers.ts"
import {
  Adopted,
  Created,
  Files,
  HoleRecorded,
  Judged,
  Lang,
  Mapped,
  Negotiated,
  QuestionAdded,
  QuestionChanged,
  QuestionMoved,
  SectionAdded,
  Succeeded,
  TextSet,
  TranslatorAssigned,
  Which,
  WhichQuestion,
  WhichTranslation,
} from "./inputs.ts"
import { MAX_WORD_BASE64 } from "./word/limits.ts"
import { Questionnaire } from "./views.ts"

export const questionnaires = contract("questionnaires", {
  list: read("/questionnaires", z.object({ after: z.uuid().optional() }), Questionnaires),
  show: read(
    "/questionnaires/:questionnaire",
    Which.extend({ lang: Lang.optional(), beside: Lang.optional() }),
    Questionnaire,
  ),
  showQuestion: read("/questionnaires/:questionnaire/questions/:question", WhichQuestion, QuestionPage),
  showCoverage: read("/questionnaires/:questionnaire/coverage", Which, CoverageMap),
  showOverlap: read(
    "/questionnaires/:questionnaire/overlap",
    Which.extend({ question: z.string().max(60).optional() }),
    Overlap,
  ),
  compare: read(
    "/questionnaires/:questionnaire/comparison",
    Which.extend({ with: z.uuid() }),
    QuestionnaireComparison,
  ),
  exportFiles: read(
    "/questionnaires/:questionnaire/files",
    Which,
    z.object({ files: z.record(z.string(), z.string()) }),
  ),
  /** What would be understood of a Word file that the caller sent. */
  readWord: read(
    "/questionnaires/:questionnaire/word/:upload",
    Which.extend({ upload: z.uuid() }),
    WordReading,
  ),
  listAudiences: read(
    "/questionnaires/:questionnaire/audiences",
    Which,
    z.object({ circles: z.array(Circle) }),
  ),

  import: write("/questionnaires", Files, Questionnaire),
  /** The command's own: whoever keeps the machine may import without a session. */
  importWhole: write("/questionnaires/whole", Files, Which, { internal: true }),
  create: write("/questionnaire-drafts", Created, Questionnaire),
  addSection: write("/questionnaires/:questionnaire/sections", SectionAdded, Questionnaire),
  removeSection: write(
    "/questionnaires/:questionnaire/sections/:section/removal",
    Which.extend({ section: z.string().min(1).max(60) }),
    Questionnaire,
  ),
  addQuestion: write("/questionnaires/:questionnaire/questions", QuestionAdded, Questionnaire),
  changeQuestion: write(
    "/questionnaires/:questionnaire/questions/:question/changes",
    QuestionChanged,
    Questionnaire,
  ),
  moveQuestion: write(
    "/questionnaires/:questionnaire/questions/:question/moves",
    QuestionMoved,
    Questionnaire,
  ),
  removeQuestion: write(
    "/questionnaires/:questionnaire/questions/:question/removal",
    WhichQuestion,
    Questionnaire,
  ),
  setText: write("/questionnaires/:questionnaire/texts", TextSet, Questionnaire),
  recordHole: write("/questionnaires/:questionnaire/holes", HoleRecorded, Questionnaire),
  closeHole: write(
    "/questionnaires/:questionnaire/holes/:ref/closure",
    Which.extend({ ref: z.string().min(1).max(40) }),
    Questionnaire,
  ),
  judgeOverlap: write("/questionnaires/:questionnaire/questions/:question/likeness", Judged, Judgement),
  importWord: write(
    "/questionnaires/:questionnaire/sections/:section/word",
    Which.extend({
      section: z.string().min(1).max(60),
      /** The file as base64, or the id under which one that was sent with a form waits. */
      content: z.base64().max(MAX_WORD_BASE64).optional(),
      upload: z.uuid().optional(),
    }),
    WordTaken,
  ),
  mapQuestion: write("/questionnaires/:questionnaire/mapping", Mapped, Questionnaire),

  issue: write("/questionnaires/:questionnaire/issue", Which, Questionnaire),
  release: write(
    "/questionnaires/:questionnaire/releases",
    Which.extend({ circle: z.uuid() }),
    Questionnaire,
  ),
  adopt: write("/questionnaires/:questionnaire/adoption", Adopted, Questionnaire),
  withdraw: write("/questionnaires/:questionnaire/withdrawal", Which, Questionnaire),
  negotiate: write("/questionnaires/:questionnaire/negotiations", Negotiated, Questionnaire),
  takeWords: write("/questionnaires/:questionnaire/agreed-words", Which, Questionnaire),
  succeed: write("/questionnaires/:questionnaire/successors", Succeeded, Questionnaire),

  listTranslators: read("/questionnaires/:questionnaire/translators", Which, Translators),
  assignTranslation: write("/questionnaires/:questionnaire/translators", TranslatorAssigned, Translators),
  endTranslation: write(
    "/questionnaires/:questionnaire/translators/:lang/end",
    WhichTranslation,
    Translators,
  ),
})
