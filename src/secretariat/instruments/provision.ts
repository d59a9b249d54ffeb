import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { LEVELS } from "./pack/provision-row.ts"
import { Confidence } from "./pack/row-fields.ts"

export const LevelCode = z.enum(LEVELS)

/** A text of the pack in the reader's language, or in the one it is there in. */
export const Words = z
  .object({ lang: z.enum(languages), text: z.string(), confidence: Confidence })
  .meta({ id: "Words" })
export type Words = z.output<typeof Words>

/** Whose reading it is and where from: levels are a reading aid and never a ground for a finding. */
export const Reading = z
  .object({ author: z.string(), source: z.string(), confidence: Confidence })
  .meta({ id: "Reading" })

export const Deadline = z.object({ within: z.string(), from: z.string().nullable() }).meta({ id: "Deadline" })

/** A duty to tell somebody: whom, what and when. */
export const Notice = z
  .object({ to: z.string(), what: z.string(), when: z.string().nullable() })
  .meta({ id: "NotificationDuty" })

/** An article, a paragraph or an item, in its place. */
export const Provision = z
  .object({
    ref: z.string(),
    article: z.string(),
    parent: z.string().nullable(),
    /** Of the article; a title stands for its paragraphs. */
    title: Words,
    gist: Words,
    levels: z.array(LevelCode),
    reading: Reading,
    deadlines: z.array(Deadline),
    notify: z.array(Notice),
    /** The cluster's id, by the provision itself or by what stands above it. */
    cluster: z.string().nullable(),
  })
  .meta({ id: "Provision" })
export type Provision = z.output<typeof Provision>

/** A treaty as lists show it. */
export const Instrument = z
  .object({
    code: z.string(),
    supplements: z.string().nullable(),
    official: Words,
    short: z.string(),
    adopted: z.iso.date(),
    resolution: z.string(),
    in_force: z.iso.date(),
    articles: z.int(),
    provisions: z.int(),
    source: z.string(),
    confidence: Confidence,
  })
  .meta({ id: "Instrument" })
export type Instrument = z.output<typeof Instrument>

/** How this provision stands to another: the same duty, only alike, or made to apply. */
export const ProvisionLink = z
  .object({
    kind: z.enum(["same_duty", "false_twin", "applies_through"]),
    /** The end of the link that belongs to the provision shown. */
    here: z.string(),
    ref: z.string(),
    title: Words,
    /** For `applies_through`: whether the provision shown makes the other apply, or is made to apply. */
    outward: z.boolean(),
    reason: z.string().nullable(),
    reading: Reading,
  })
  .meta({ id: "ProvisionLink" })
export type ProvisionLink = z.output<typeof ProvisionLink>

/** What an operator imported: it stands beside the gist, which is ours. */
export const OfficialText = z
  .object({
    ref: z.string(),
    lang: z.enum(languages),
    text: z.string(),
    source: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: "OfficialText" })
export type OfficialText = z.output<typeof OfficialText>

/** Somebody reads a level otherwise. The note names nobody and stands beside the level. */
export const Dispute = z
  .object({
    id: z.uuid(),
    ref: z.string(),
    text: z.string(),
    source: z.string(),
    at: z.iso.datetime(),
    can: z.object({ withdraw: z.boolean() }),
  })
  .meta({ id: "LevelDispute" })
export type Dispute = z.output<typeof Dispute>
