import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { BodyId, Lang, MAX_NAME } from "../../secretariat/meetings/body.ts"
import { addressees, Proposed, softeners, verbs } from "../../secretariat/readings/reading.ts"

/** Recommendations on one page of the list. */
export const LIST_LENGTH = 50
/** Of one meeting. */
export const MAX_OF_MEETING = 500
export const MAX_PROVISIONS = 40
export const MAX_STEPS = 200
/** Other States' follow-ups that one may see beside a recommendation. */
export const MAX_SHOWN = 200
export const MAX_SAID = 4_000
export const MAX_LINK = 500
/** Earlier recommendations of which one is reminded. */
export const MAX_ALIKE = 3

/** What a State says of where it stands; nobody adds these up by State, and none is better than another. */
export const followUpStatuses = [
  "information_offered",
  "under_way",
  "measure_taken",
  "not_applicable",
] as const
export type FollowUpStatus = (typeof followUpStatuses)[number]

export const Party = z.string().regex(/^[A-Z]{3}$/)
export const Which = z.object({ recommendation: z.uuid() })
export const WhichFollowUp = z.object({ follow_up: z.uuid() })
export const Listed = z.object({
  meeting: z.uuid().optional(),
  body: BodyId.optional(),
  after: z.uuid().optional(),
})

/** Refs, parted by spaces or commas: the provisions on which a person says that it bears. */
export const Cited = Which.extend({ provisions: z.string().trim().max(MAX_NAME) })

const Said = z.string().trim().min(1).max(MAX_SAID)
export const Stepped = Which.extend({
  /** Needed only by who acts for several. */
  party: Party.optional(),
  status: z.enum(followUpStatuses),
  /** What was done or offered; a status without a sentence or a link is refused. */
  said: Said.optional(),
  lang: Lang,
  link: z
    .url({ protocol: /^https?$/ })
    .max(MAX_LINK)
    .optional(),
  lead: z.string().trim().min(1).max(MAX_NAME).optional(),
  assistance: Said.optional(),
})

export const Released = WhichFollowUp.extend({ circle: z.uuid() })
export const Withdrawn = WhichFollowUp.extend({ release: z.uuid() })
export const Reported = z.object({ party: Party, meeting: z.uuid().optional() })

/** The words in the reader's language, or in another that is named. */
export const Words = z
  .object({
    text: z.string(),
    lang: z.enum(languages),
    heading: z.array(z.string()),
    label: z.string().nullable(),
  })
  .meta({ id: "RecommendationWords" })
export type Words = z.output<typeof Words>

export const RecommendationRow = z
  .object({
    id: z.uuid(),
    meeting: z.uuid(),
    body: z.string(),
    body_name: z.string(),
    number: z.int(),
    symbol: z.string().nullable(),
    adopted: z.iso.date().nullable(),
    words: Words,
    provisions: z.array(z.string()),
    /** The reader's own State's standing; null when it has said nothing or she acts for none. */
    own: z.enum(followUpStatuses).nullable(),
  })
  .meta({ id: "RecommendationRow" })
export type RecommendationRow = z.output<typeof RecommendationRow>

export const CitedProvision = Proposed.extend({ confirmed: z.boolean() }).meta({ id: "CitedProvision" })
export const strengths = { verbs, softeners, addressees } as const
