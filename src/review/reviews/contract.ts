import { z } from "zod"
import { contract, read, write } from "../../platform/contract.ts"
import { Course, EventRecorded, Extended, Paused, Resumed, TermsAgreed, WhichEvent } from "./clocks/inputs.ts"
import {
  Draw,
  Draws,
  LotsDrawn,
  PhaseMade,
  PhaseOpened,
  PlaceRedrawn,
  WhichDraw,
} from "./drawing/draw-views.ts"
import { Entered, Listed, Mechanism, WhichProcedure, WhichReview } from "./inputs.ts"
import { LetterKept, Letters, LettersAsked } from "./letters/letter.ts"
import { Nominated, People } from "./nominations/nomination.ts"
import { RuleCorrected, RulePreview, RulePreviewed } from "./procedure/correction.ts"
import { Comparison, ShippedTaken } from "./procedure/upgrade.ts"
import { Totals } from "./show-totals.ts"
import { Procedure, ProcedureRow, Review, ReviewRow } from "./views.ts"

export const reviews = contract("reviews", {
  list: read(
    "/reviews",
    Listed,
    z.object({ reviews: z.array(ReviewRow), can: z.object({ enter: z.boolean() }) }),
  ),
  show: read("/reviews/:review", WhichReview, Review),
  showTotals: read("/review-totals", z.object({}), Totals),
  enter: write("/reviews", Entered, Review),
  close: write("/reviews/:review/closure", WhichReview, Review),
  cease: write("/reviews/:review/cessation", WhichReview, Review),

  listPeople: read("/reviews/:review/people", WhichReview, People),
  nominate: write("/reviews/:review/nominations", Nominated, People),
  endNomination: write(
    "/reviews/:review/nominations/:nomination/end",
    WhichReview.extend({ nomination: z.uuid() }),
    People,
  ),

  showLetters: read("/reviews/:review/letters", LettersAsked, Letters),
  keepLetter: write("/reviews/:review/letters", LetterKept, Letters),

  showCourse: read("/reviews/:review/course", WhichReview, Course),
  recordEvent: write("/reviews/:review/events", EventRecorded, Review),
  strikeEvent: write("/reviews/:review/events/:event/strike", WhichEvent, Review),
  pause: write("/reviews/:review/pauses", Paused, Review),
  resume: write("/reviews/:review/pauses/:pause/end", Resumed, Review),
  extend: write("/reviews/:review/extensions", Extended, Review),
  agreeTerms: write("/reviews/:review/terms", TermsAgreed, Review),

  listDraws: read("/draws", z.object({}), Draws),
  showDraw: read("/draws/:draw", WhichDraw, Draw),
  /** As it was published: whoever saves the answer can recompute it with `./palermo draw verify`. */
  showTranscript: read("/draws/:draw/transcript", WhichDraw, z.looseObject({ method: z.string() })),
  freezeDraw: write("/draws", z.object({ mechanism: Mechanism }), Draw),
  drawLots: write("/draws/:draw/lots", LotsDrawn, Draw),
  withdrawDraw: write("/draws/:draw/withdrawal", WhichDraw, Draw),
  redrawPlace: write("/draws/:draw/redraws", PlaceRedrawn, Draw),
  openPhase: write("/draws/:draw/reviews", PhaseOpened, PhaseMade),

  listProcedures: read("/procedures", z.object({}), z.object({ procedures: z.array(ProcedureRow) })),
  showProcedure: read(
    "/procedures/:procedure",
    WhichProcedure.extend({ version: z.string().max(40).optional() }),
    Procedure,
  ),
  previewRule: read("/procedures/:procedure/rules/:rule/preview", RulePreviewed, RulePreview),
  compareShipped: read("/procedures/:procedure/shipped", WhichProcedure, Comparison),
  /** Goes over to the procedure that this release ships; the corrections in `drop` go back to the shipped rules. */
  takeShipped: write("/procedures/:procedure/upgrades", ShippedTaken, Procedure),
  correctRule: write("/procedures/:procedure/rules/:rule/corrections", RuleCorrected, Procedure),
})
