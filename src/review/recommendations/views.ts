import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { Circle } from "../../secretariat/access/circle.ts"
import { Trace } from "./trace.ts"
import { CitedProvision, followUpStatuses, RecommendationRow, strengths, Words } from "./recommendation.ts"

export const Step = z
  .object({
    number: z.int(),
    status: z.enum(followUpStatuses),
    said: z.string().nullable(),
    lang: z.enum(languages),
    link: z.string().nullable(),
    lead: z.string().nullable(),
    assistance: z.string().nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: "FollowUpStep" })
export type Step = z.output<typeof Step>

export const FollowUp = z
  .object({
    id: z.uuid(),
    party: z.string(),
    /** The newest first. To others: those that the State released. */
    steps: z.array(Step),
    mine: z.boolean(),
    /** The number of the last step that others see, and who they are. For its own State. */
    released: z.int(),
    releases: z.array(
      z.object({ release: z.uuid(), circle: Circle, can: z.object({ withdraw: z.boolean() }) }),
    ),
    addressable: z.array(Circle),
    can: z.object({ release: z.boolean() }),
  })
  .meta({ id: "FollowUp" })
export type FollowUp = z.output<typeof FollowUp>

export const Alike = z
  .object({
    id: z.uuid(),
    symbol: z.string().nullable(),
    adopted: z.iso.date().nullable(),
    words: Words,
    because: z.array(z.string()),
  })
  .meta({ id: "AlikeRecommendation" })

export const Recommendation = RecommendationRow.omit({ provisions: true })
  .extend({
    lang: z.enum(languages),
    languages: z.array(z.enum(languages)),
    item: z.int().nullable(),
    verb: z.enum(strengths.verbs).nullable(),
    softeners: z.array(z.enum(strengths.softeners)),
    addressees: z.array(z.enum(strengths.addressees)),
    provisions: z.array(CitedProvision),
    /** The like that was recommended in an earlier session. */
    earlier: z.array(Alike),
    /** Question, answer, observation and recommendation on its provisions, as far as the reader sees them. */
    trace: z.array(Trace),
    follow_ups: z.array(FollowUp),
    /** In how many States information was volunteered; null where the body's rules or too small a number forbid it. */
    volunteered: z.int().nullable(),
    /** The States for which the reader may say something. */
    parties: z.array(z.string()),
    can: z.object({ cite: z.boolean(), follow: z.boolean(), bring: z.boolean() }),
    visible_to: z.array(Circle),
  })
  .meta({ id: "Recommendation" })
export type Recommendation = z.output<typeof Recommendation>

/** A State's own report, from its own entries. */
export const OwnReport = z
  .object({
    party: z.string(),
    entries: z.array(RecommendationRow.extend({ step: Step.nullable() })),
    meetings: z.array(z.object({ id: z.uuid(), name: z.string() })),
  })
  .meta({ id: "OwnReport" })
export type OwnReport = z.output<typeof OwnReport>
