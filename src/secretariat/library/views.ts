import { z } from "zod"
import { Circle } from "../access/circle.ts"
import { changes, Facts, Implements, MeasureRow, MeasureText, measureStatus } from "./measure.ts"

/** What becomes of a link, as its own State reads it. */
export const linkStates = ["answers", "gone", "silent"] as const

const ShownText = MeasureText.extend({
  /** Null: not looked at, or not for this reader. */
  link_state: z.enum(linkStates).nullable(),
  checked: z.iso.datetime().nullable(),
})

const Version = z.object({
  number: z.int(),
  change: z.string(),
  status: z.enum(measureStatus),
  at: z.iso.datetime(),
})

const Release = z.object({
  release: z.uuid(),
  circle: Circle,
  not_before: z.iso.datetime(),
  until: z.iso.datetime().nullable(),
  can: z.object({ withdraw: z.boolean() }),
})

/** Something of the State's that leans on a version of the law: an answer, a brief. Only for the State's own people. */
export const Leaning = z
  .object({
    kind: z.string(),
    /** The version that it was written on. */
    version: z.int(),
    key: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
    path: z.string(),
  })
  .meta({ id: "Leaning" })
export type Leaning = z.output<typeof Leaning>

export const Measure = MeasureRow.extend(Facts.shape)
  .extend({
    /** The version shown, and the newest one. */
    number: z.int(),
    texts: z.array(ShownText),
    table: z.array(Implements),
    versions: z.array(Version),
    leaning: z.array(Leaning),
    releases: z.array(Release),
    addressable: z.array(Circle),
    /** The reader is of the State's own people. */
    inside: z.boolean(),
    can: z.object({
      revise: z.boolean(),
      cite: z.boolean(),
      change: z.array(z.enum(changes)),
      release: z.boolean(),
    }),
  })
  .meta({ id: "Measure" })
export type Measure = z.output<typeof Measure>

/** A row of a State's table as lists show it: the provision, and the article that carries it out. */
export const TableRow = z
  .object({ ref: z.string(), article: z.string(), confirmed: z.boolean(), measure: MeasureRow })
  .meta({ id: "LawAndProvision" })
export type TableRow = z.output<typeof TableRow>
