import { z } from "zod"
import { languages } from "../../../platform/languages.ts"
import { read, write } from "../../../platform/contract.ts"
import { Which } from "../inputs.ts"
import {
  letterKinds,
  Letters,
  LetterView,
  MAX_PASSAGES,
  MAX_PASTED,
  MAX_SENDER,
  PASSAGES_ON_PAGE,
} from "./letter.ts"

const WhichLetter = Which.extend({ letter: z.uuid() })

const Brought = Which.extend({
  kind: z.enum(letterKinds).default("letter"),
  sender: z.string().trim().min(1).max(MAX_SENDER),
  /** The day that it bears. */
  dated: z.iso.date().nullable().optional(),
  /** A file that was sent, or the words. */
  upload: z.uuid().optional(),
  text: z.string().max(MAX_PASTED).optional(),
  lang: z.enum(languages),
})
export type Brought = z.output<typeof Brought>

const Chosen = z.object({
  place: z.int().min(0).max(MAX_PASSAGES),
  /** Empty: it stays where it is. */
  question: z.string().max(60).default(""),
  take: z.boolean(),
})
const Taken = WhichLetter.extend({
  passages: z.array(Chosen).max(PASSAGES_ON_PAGE),
  after: z.int().min(0).optional(),
})
export type Taken = z.output<typeof Taken>

/** The door of letters: what a ministry wrote becomes drafts, passage by passage, by a person's choice. */
export const letterContract = {
  listLetters: read("/responses/:response/letters", Which, Letters),
  showLetter: read(
    "/responses/:response/letters/:letter",
    WhichLetter.extend({ after: z.int().min(0).optional() }),
    LetterView,
  ),
  bringLetter: write("/responses/:response/letters", Brought, LetterView),
  takePassages: write(
    "/responses/:response/letters/:letter/passages",
    Taken,
    z.object({ response: z.uuid(), letter: z.uuid(), after: z.int().nullable(), taken: z.int() }),
  ),
}
