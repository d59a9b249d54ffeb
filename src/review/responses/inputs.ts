import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { Word } from "../questionnaires/question.ts"
import { Given, Item } from "./answer.ts"
import { MAX_NOTE } from "./office.ts"
import { Saved } from "./views.ts"
import { Source } from "./source.ts"
import { MAX_NAME } from "./value.ts"

/** A question has at most twenty follow-ups, and these some of theirs. */
const MAX_PAGE_ANSWERS = 80

export const Lang = z.enum(languages)
export const Party = z.string().regex(/^[A-Z]{3}$/)
export const Which = z.object({ response: z.uuid() })
/** A key that may be misspelled: what is not there is answered with 404. */
export const WhichQuestion = Which.extend({ question: z.string().min(1).max(60), item: Item.optional() })

export const Listed = z.object({ party: Party.optional(), after: z.uuid().optional() })

export const Opened = z.object({
  questionnaire: z.uuid(),
  party: Party,
  review: z.uuid().nullable().optional(),
  /** The language in which it is answered, unless an answer says another. */
  lang: Lang,
})

export const Answered = Which.extend({
  ...Given.shape,
  /** The number of the entry that the writer had before her; 0 for none. */
  base: z.int().min(0),
  written: z.iso.datetime({ offset: true }).nullable().optional(),
  source: Source.nullable().optional(),
})

export const PageAnswered = Which.extend({
  question: z.string().min(1).max(60),
  item: Item.default(""),
  lang: Lang,
  answers: z
    .array(Given.omit({ lang: true }).extend({ base: z.int().min(0), was: z.string().max(16).default("") }))
    .max(MAX_PAGE_ANSWERS),
  /** Where the writer goes when it is saved. */
  go: z.enum(["stay", "next"]).default("stay"),
})

export const PageSaved = z.object({
  response: z.uuid(),
  /** The question whose page it is. */
  question: z.string(),
  item: z.string(),
  /** The question that comes next, when the writer goes on and there is one. */
  next: z.string().nullable(),
  saved: z.array(Saved),
})

export const Chosen = Which.extend({
  answer: z.uuid(),
  choice: z.enum(["mine", "theirs", "both"]),
  text: Given.shape.text.optional(),
})

/** What the State says of where an answer on a page comes from. */
export const SourceSaid = Which.extend({
  question: z.string().min(1).max(60),
  /** The answer on its page. */
  key: z.string().min(1).max(60),
  item: Item.default(""),
  said: z.enum(["cited", "inside", "none"]),
})

export const WhichTask = Which.extend({ question: z.string().min(1).max(60) })
export const TaskMoved = z.object({ response: z.uuid(), question: z.string() })
export const ReturnedTask = WhichTask.extend({ note: z.string().trim().min(1).max(MAX_NOTE) })
export const Assigned = WhichTask.extend({
  office: z.uuid().nullable(),
  lang: Lang,
  /** By when the office answers all that it was given; without it, what was said of that stays. */
  due: z.iso.date().nullable().optional(),
})
export const Distributed = Which.extend({ lang: Lang, due: z.iso.date().nullable().optional() })
export const DueSet = Which.extend({ assignment: z.uuid(), due: z.iso.date().nullable() })
export const SentAssignments = Which.extend({ note: z.string().trim().max(MAX_NOTE) })

export const NewOffice = z.object({ party: Party, name: z.string().trim().min(1).max(MAX_NAME), lang: Lang })
export const MappedOffice = z.object({ party: Party, holder: Word, office: z.uuid().nullable() })

export const WhichSubmission = z.object({
  /** The id under which others know it. */
  submission: z.uuid(),
  version: z.int().min(1).optional(),
})
export const Widened = z.object({
  submission: z.uuid(),
  circle: z.uuid(),
  /** One answer; all of them without it. */
  question: z.string().min(1).max(60).optional(),
})
