import { z } from "zod"
import { languages } from "../../../platform/languages.ts"
import { Item, MAX_TEXT } from "../answer.ts"
import { Which } from "../inputs.ts"
import { Saved } from "../views.ts"
import { Law, MAX_LAWS } from "../value.ts"
import { statuses } from "../response.ts"
import { closedAnswers } from "../../questionnaires/question.ts"
import { kinships } from "./kinship.ts"

const Lang = z.enum(languages)
const Pair = z.object({ from: z.string(), to: z.string() })
const Key = z.string().min(1).max(60)

/** What the State said earlier to the same or a like question, with where and why. It fills words and citations only. */
export const Proposal = z
  .object({
    /** The earlier answer. */
    answer: z.uuid(),
    /** The question now, of those on the page. */
    question: Key,
    item: Item,
    how: z.enum(kinships),
    why: z.object({
      provisions: z.array(z.string()),
      same_duty: Pair.nullable(),
      wording: z.array(z.string()),
    }),
    /** A false twin: what is asked looks alike and is another duty. It is shown and never filled in. */
    warning: Pair.nullable(),
    source: z.object({
      response: z.uuid(),
      status: z.enum(statuses),
      title: z.object({ lang: Lang, text: z.string() }),
      version: z.string(),
      question: Key,
      number: z.string(),
      asked: z.object({ lang: Lang, text: z.string() }),
    }),
    at: z.iso.datetime(),
    /** Older than what is usually still true. */
    aged: z.boolean(),
    /** What was chosen then: shown, and never filled in. */
    chosen: z.enum(closedAnswers).nullable(),
    text: z.string(),
    lang: Lang,
    laws: z.array(Law).max(MAX_LAWS),
    can: z.object({ use: z.boolean(), set_aside: z.boolean() }),
  })
  .meta({ id: "EarlierAnswer" })
export type Proposal = z.output<typeof Proposal>

export const Before = z
  .object({
    proposals: z.array(Proposal),
    /** Set aside as no longer true, to be offered again if that was a mistake. */
    aside: z.array(z.object({ answer: z.uuid(), question: Key, name: z.string() })),
    /** Answers on the page whose source was changed or withdrawn after it was used, or that cite a law which changed. */
    amber: z.array(
      z.object({ question: Key, why: z.enum(["changed", "withdrawn", "aged", "law"]), at: z.iso.date() }),
    ),
    unchanged: z.object({ since: z.iso.date(), by: z.string().nullable(), at: z.iso.datetime() }).nullable(),
    /** The questions of this section that the signed act would fill. */
    fills: z.int(),
    can: z.object({ sign: z.boolean() }),
  })
  .meta({ id: "AnsweredBefore" })
export type Before = z.output<typeof Before>

const Asked = Which.extend({ question: Key })
export const BeforeAsked = Asked.extend({ item: Item.optional() })
/** `question` is the page's; `key` the one of its follow-ups for which it is, when that is another. */
const AskedFor = Asked.extend({ key: Key.optional() })
export const Used = AskedFor.extend({
  item: Item.default(""),
  answer: z.uuid(),
  base: z.int().min(0),
  /** The words as edited; without them the earlier words are added to what stands there. */
  text: z.string().max(MAX_TEXT).optional(),
})
export const UsedAnswer = Saved.extend({ response: z.uuid() })
export const SetAside = AskedFor.extend({ answer: z.uuid() })
export const AsideAnswer = z.object({ response: z.uuid(), question: Key, answer: z.uuid() })
export const Unchanged = Which.extend({ section: Key, since: z.iso.date(), question: Key.optional() })
export const SectionUnchanged = z.object({
  response: z.uuid(),
  section: Key,
  since: z.iso.date(),
  /** Where the signer was. */
  question: Key.nullable(),
  filled: z.int(),
})
