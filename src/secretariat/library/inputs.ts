import { z } from "zod"
import {
  applications,
  changes,
  Lang,
  MAX_NAME,
  MAX_TEXTS,
  measureKinds,
  measureLevels,
  measureStatus,
  standings,
} from "./measure.ts"
import { MAX_LINK } from "./links/limits.ts"

export const Party = z.string().regex(/^[A-Z]{3}$/)
export const Ref = z
  .string()
  .regex(/^[A-Z]{2,10}(\.[A-Za-z0-9]{1,6}){1,6}$/)
  .max(40)

/** How a law's article is named: `12`, `12 bis`, `§ 96 (1)`, `第三百一十八条`. */
export const Article = z.string().trim().min(1).max(80)

const MAX_REFS = 60
const Day = z.iso.date().nullable().optional()

/** A text as a form's row has it; `drop` takes the row out. */
const TextInput = z.object({
  lang: Lang,
  standing: z.enum(standings),
  name: z.string().trim().min(1).max(MAX_NAME),
  translator: z.string().trim().max(200).nullable().optional(),
  link: z
    .url({ protocol: /^https?$/ })
    .max(MAX_LINK)
    .nullable()
    .optional(),
  document: z.uuid().nullable().optional(),
  drop: z.boolean().optional(),
})
export type TextInput = z.output<typeof TextInput>

export const FactsInput = z.object({
  kind: z.enum(measureKinds),
  level: z.enum(measureLevels),
  territory: z.string().trim().max(200).nullable().optional(),
  applies: z.enum(applications).nullable().optional(),
  original: Lang,
  adopted: Day,
  in_force: Day,
  amended: Day,
  repealed: Day,
  texts: z.array(TextInput).min(1).max(MAX_TEXTS),
})
export type FactsInput = z.output<typeof FactsInput>

export const CreateInput = FactsInput.extend({
  /** For which State; needed only by who could keep the laws of several. */
  party: Party.optional(),
  status: z.enum(["bill", "adopted", "in_force", "amended", "repealed"]),
})

export const Which = z.object({ measure: z.uuid() })

/** `base` is the version that was looked at: nobody's change is written over unseen. */
const Based = Which.extend({ base: z.int().min(1) })
export const ReviseInput = Based.extend(FactsInput.shape)

export const ChangeInput = Based.extend({
  change: z.enum(changes),
  /** The day on which it was adopted, came into force, was amended or repealed; none for a withdrawal. */
  on: Day,
})

export const CiteInput = Which.extend({ article: Article, refs: z.array(Ref).min(1).max(MAX_REFS) })

export const ListInput = z.object({
  /** One State's laws at a time: the laws of two never stand side by side. */
  party: Party,
  /** Words of a name, in any of its languages. */
  text: z.string().trim().max(MAX_NAME).optional(),
  status: z.enum(measureStatus).optional(),
  after: z.uuid().optional(),
})

export const TableInput = z.object({ party: Party, instrument: z.string().max(10).optional() })

/** A day is meant whole, in the house's zone. */
const Moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })])
export const ReleaseInput = Which.extend({
  circle: z.uuid(),
  not_before: Moment.optional(),
  until: Moment.optional(),
})
