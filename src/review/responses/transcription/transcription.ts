import { z } from "zod"
import { languages } from "../../../platform/languages.ts"
import { Circle } from "../../../secretariat/access/circle.ts"
import { QuestionView, Said } from "../../questionnaires/views.ts"
import { ResponseRow } from "../response.ts"
import { Value } from "../value.ts"

const Entry = z.object({
  item: z.string(),
  name: z.string().nullable(),
  value: Value.nullable(),
  text: z.string(),
  lang: z.enum(languages),
  /** Of what is shown: a tick is for exactly that. */
  hash: z.string(),
  /** Entered elsewhere as it stands; an answer that was changed since is to be entered again. */
  entered: z.boolean(),
})

/** The cleared answers in the order of the official form, for a system in which they have to be typed in again. */
export const Transcription = z
  .object({
    response: ResponseRow,
    /** Cleared or submitted; nothing is shown before. */
    ready: z.boolean(),
    sections: z.array(
      z.object({
        part: Said,
        title: Said,
        lines: z.array(z.object({ question: QuestionView, entries: z.array(Entry) })),
      }),
    ),
    count: z.int(),
    done: z.int(),
    visible_to: z.array(Circle),
    can: z.object({ tick: z.boolean() }),
  })
  .meta({ id: "Transcription" })
export type Transcription = z.output<typeof Transcription>
export type TranscriptionEntry = z.output<typeof Entry>
