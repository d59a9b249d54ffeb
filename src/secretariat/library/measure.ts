import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import type { Moves } from "../../platform/moves.ts"
import { Circle } from "../access/circle.ts"
import { MAX_LINK } from "./links/limits.ts"

export const MAX_MEASURE_VERSIONS = 100
export const MAX_TEXTS = 12
export const MAX_NAME = 500
/** Rows of a measure's table: an act of two hundred articles can name the provision of each. */
export const MAX_ROWS = 400

export const measureKinds = [
  "constitution",
  "act",
  "code",
  "regulation",
  "agreement",
  "strategy",
  "court_decision",
  "practice",
  "other",
] as const

/** Whose measure it is within the State, or above it (facts 3.3: a federal unit or a regional organization legislates too). */
export const measureLevels = ["national", "constituent_unit", "regional_organization"] as const

/** How the treaty applies at home: it is law by itself, an act makes it so, or both. Null: nobody has said. */
export const applications = ["directly", "by_act", "both"] as const

/** Whose words a text is: the law's own, or a translation by the State, by a reviewer or by a machine. */
export const standings = ["official", "courtesy", "reviewer", "machine"] as const

export const measureStatus = ["bill", "adopted", "in_force", "amended", "repealed", "withdrawn"] as const
export type MeasureStatus = (typeof measureStatus)[number]

/** The life of a measure. What was entered by mistake is withdrawn; nothing that an answer cites ever disappears. */
export const moves = {
  adopt: { from: ["bill"], to: "adopted" },
  enter: { from: ["bill", "adopted"], to: "in_force" },
  amend: { from: ["adopted", "in_force", "amended"], to: "amended" },
  repeal: { from: ["adopted", "in_force", "amended"], to: "repealed" },
  withdraw: { from: ["bill", "adopted", "in_force", "amended", "repealed"], to: "withdrawn" },
} as const satisfies Moves<MeasureStatus>

export const changes = ["adopt", "enter", "amend", "repeal", "withdraw"] as const

export const Lang = z.enum(languages)

export const MeasureText = z
  .object({
    lang: Lang,
    standing: z.enum(standings),
    /** The measure's name in this language. */
    name: z.string().trim().min(1).max(MAX_NAME),
    translator: z.string().trim().max(200).nullable(),
    link: z.string().max(MAX_LINK).nullable(),
    /** A document of this house; shown to whom the document itself is released. */
    document: z.uuid().nullable(),
  })
  .meta({ id: "MeasureText" })
export type MeasureText = z.output<typeof MeasureText>

const Day = z.iso.date().nullable()

/** What a version of a measure says, besides its texts. */
export const Facts = z.object({
  kind: z.enum(measureKinds),
  level: z.enum(measureLevels),
  /** Which part of the State, or which organization. */
  territory: z.string().nullable(),
  applies: z.enum(applications).nullable(),
  original: Lang,
  adopted: Day,
  in_force: Day,
  amended: Day,
  repealed: Day,
})
export type Facts = z.output<typeof Facts>

/** What lists and citations say of a measure. */
export const MeasureRow = z
  .object({
    id: z.uuid(),
    party: z.string(),
    status: z.enum(measureStatus),
    version: z.int(),
    kind: z.enum(measureKinds),
    level: z.enum(measureLevels),
    name: z.string(),
    name_lang: Lang,
    at: z.iso.datetime(),
    visible_to: z.array(Circle),
  })
  .meta({ id: "MeasureRow" })
export type MeasureRow = z.output<typeof MeasureRow>

/** A row of the table *law article – provision*. */
export const Implements = z
  .object({
    row: z.uuid(),
    article: z.string(),
    ref: z.string(),
    /** Said when the law was as it is now; inside the State only, else true. */
    confirmed: z.boolean(),
  })
  .meta({ id: "Implements" })
export type Implements = z.output<typeof Implements>
