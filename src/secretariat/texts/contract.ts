import { z } from "zod"
import { contract, read, write } from "../../platform/contract.ts"
import {
  Acting,
  Added,
  Body,
  CarriedOn,
  Lang,
  Opened,
  Party,
  Proposed,
  RoundOpened,
  Said,
  TakenDown,
  WhichNegotiation,
  WhichProposal,
  WhichRound,
  WhichText,
  Why,
  Words,
} from "./inputs.ts"
import { Negotiation, NegotiationRow } from "./negotiation.ts"
import { Paper } from "./paper.ts"
import { Part } from "./redline.ts"
import { TextDetail } from "./text-detail.ts"
import { TranslationTask } from "./translation.ts"

const Negotiations = z
  .object({ negotiations: z.array(NegotiationRow), next: z.uuid().nullable() })
  .meta({ id: "Negotiations" })
const Comparison = z
  .object({ text: z.uuid(), lang: Lang, from: z.int(), to: z.int(), parts: z.array(Part) })
  .meta({ id: "TextComparison" })
/** What the room looks at. */
const Floor = z
  .object({
    negotiation: NegotiationRow,
    text: TextDetail.pick({
      id: true,
      label: true,
      lang: true,
      status: true,
      body: true,
      version: true,
    }).nullable(),
    parts: z.array(Part),
  })
  .meta({ id: "NegotiationFloor" })
const Moment = z.iso.datetime({ offset: true })
const Moved = WhichText.extend({ why: Why.optional() })
const Tasks = z.object({ tasks: z.array(TranslationTask) }).meta({ id: "TranslationTasks" })
const WhichTask = z.object({ task: z.uuid() })
const Decided = WhichNegotiation.extend({ symbol: z.string().trim().min(1).max(60).optional() })

/**
 * Texts before a body: any text in languages, with versions, rounds and proposals. A higher room opens a negotiation
 * inside its own deed with `openNegotiation(caller, …)` (open-negotiation.ts) and puts its texts in with
 * `addText(caller, …)` (add-text.ts); it names each by (thing, subject, field), and finds the words that stand with
 * `wordsOfThings(caller, …)` (words-of-things.ts). What delegations, the chair, the secretariat and translators then
 * do, they do here: the higher room needs to know nothing of proposals.
 */
export const texts = contract("texts", {
  list: read("/negotiations", z.object({ after: z.uuid().optional() }), Negotiations),
  show: read("/negotiations/:negotiation", WhichNegotiation, Negotiation),
  showText: read("/texts/:text", WhichText, TextDetail),
  compare: read(
    "/texts/:text/comparison",
    WhichText.extend({ lang: Lang.optional(), from: z.int().min(1), to: z.int().min(1) }),
    Comparison,
  ),
  showFloor: read("/negotiations/:negotiation/floor", WhichNegotiation, Floor),
  nonPaper: read(
    "/negotiations/:negotiation/non-paper",
    WhichNegotiation.extend({
      /** The moment of which it is the paper: now if nothing is said. */
      at: Moment.optional(),
      /** What has changed since this moment is marked, besides the proposals. */
      since: Moment.optional(),
      markup: z.enum(["clean", "tracked"]).default("clean"),
      languages: z.array(Lang).max(6).default([]),
    }),
    z.object({ papers: z.array(Paper) }),
  ),
  listMyTranslations: read("/my-translations", z.object({}), Tasks),
  showTranslation: read("/translation-tasks/:task", WhichTask, TranslationTask),

  open: write("/negotiations", Opened, Negotiation),
  carryOn: write("/negotiations/:negotiation/continuation", CarriedOn, Negotiation),
  addText: write("/negotiations/:negotiation/texts", Added, TextDetail),
  draftVersion: write("/texts/:text/drafts", WhichText.extend({ body: Body }), TextDetail),
  issueVersion: write("/texts/:text/issue", WhichText, TextDetail),
  issueDrafts: write("/negotiations/:negotiation/issue", WhichNegotiation, Negotiation),
  openRound: write("/negotiations/:negotiation/rounds", RoundOpened, Negotiation),
  closeRound: write("/rounds/:round/closure", WhichRound, Negotiation),
  setFloor: write(
    "/negotiations/:negotiation/floor",
    WhichNegotiation.extend({ text: z.uuid() }),
    Negotiation,
  ),

  propose: write("/rounds/:round/proposals", Proposed, z.object({ proposal: z.uuid() })),
  takeDown: write("/rounds/:round/taken-down", TakenDown, z.object({ proposal: z.uuid() })),
  confirmProposal: write(
    "/proposals/:proposal/confirmation",
    WhichProposal.extend(Acting.shape),
    WhichProposal,
  ),
  withdrawProposal: write(
    "/proposals/:proposal/withdrawal",
    WhichProposal.extend(Acting.shape),
    WhichProposal,
  ),
  showToChair: write("/proposals/:proposal/disclosure", WhichProposal.extend(Acting.shape), WhichProposal),
  agreeToName: write(
    "/proposals/:proposal/naming",
    WhichProposal.extend({ ...Acting.shape, agree: z.boolean() }),
    WhichProposal,
  ),
  comment: write("/texts/:text/comments", Said, z.object({ voice: z.uuid() })),
  object: write("/texts/:text/objections", Said, z.object({ voice: z.uuid() })),
  askReopening: write("/texts/:text/reopening-requests", Said, z.object({ voice: z.uuid() })),
  withdrawVoice: write(
    "/voices/:voice/withdrawal",
    z.object({ voice: z.uuid(), ...Acting.shape }),
    z.object({ voice: z.uuid() }),
  ),

  setChairText: write(
    "/texts/:text/chair-text",
    /** `base` is the version that the chair had before her: a later one is not written over unseen. */
    WhichText.extend({ body: Body, base: z.int().min(1), proposal: z.uuid().optional() }),
    TextDetail,
  ),
  takeUp: write("/texts/:text/taking-up", Moved, TextDetail),
  bracket: write("/texts/:text/brackets", Moved, TextDetail),
  park: write("/texts/:text/parking", WhichText.extend({ why: Why, until: Why.optional() }), TextDetail),
  refer: write("/texts/:text/referral", Moved.extend({ round: z.uuid() }), TextDetail),
  agreeAdReferendum: write(
    "/texts/:text/agreement-ad-referendum",
    Moved.extend({ round: z.uuid().optional(), capitals: z.array(Party).min(1).max(60) }),
    TextDetail,
  ),
  liftReferendum: write(
    "/referendums/:referendum/lifting",
    z.object({ referendum: z.uuid() }),
    z.object({ referendum: z.uuid() }),
  ),
  agree: write("/texts/:text/agreement", Moved, TextDetail),
  agreeInPackage: write(
    "/texts/:text/agreement-in-package",
    Moved.extend({ package: z.string().trim().min(1).max(120) }),
    TextDetail,
  ),
  agreePackage: write("/packages/:package/agreement", z.object({ package: z.uuid() }), Negotiation),
  reopen: write("/texts/:text/reopening", WhichText.extend({ request: z.uuid() }), TextDetail),
  withdrawText: write("/texts/:text/withdrawal", Moved, TextDetail),

  forward: write(
    "/negotiations/:negotiation/forwarding",
    Decided.extend({ to: z.string().trim().min(1).max(120) }),
    Negotiation,
  ),
  adopt: write("/negotiations/:negotiation/adoption", Decided, Negotiation),
  adoptAsOrallyAmended: write("/negotiations/:negotiation/adoption-as-orally-amended", Decided, Negotiation),
  endorse: write("/negotiations/:negotiation/endorsement", Decided, Negotiation),
  takeNote: write("/negotiations/:negotiation/taking-note", Decided, Negotiation),
  putUnderSilence: write(
    "/negotiations/:negotiation/silence",
    WhichNegotiation.extend({ deadline: z.iso.date(), zone: Opened.shape.zone }),
    Negotiation,
  ),
  breakSilence: write(
    "/negotiations/:negotiation/silence/break",
    WhichNegotiation.extend({ ...Acting.shape, lang: Lang, words: Words }),
    Negotiation,
  ),
  concludeSilence: write("/negotiations/:negotiation/silence/conclusion", Decided, Negotiation),
  explainPosition: write(
    "/negotiations/:negotiation/explanations",
    WhichNegotiation.extend({ ...Acting.shape, lang: Lang, words: Words }),
    Negotiation,
  ),

  assignTranslation: write(
    "/texts/:text/translation-tasks",
    WhichText.extend({ lang: Lang, assignee: z.uuid() }),
    TextDetail,
  ),
  endTranslation: write("/translation-tasks/:task/end", WhichTask, WhichTask),
  /** `follows` is the source version that the translator had before her. */
  translate: write(
    "/translation-tasks/:task/versions",
    WhichTask.extend({ follows: z.int().min(1), body: Body }),
    TranslationTask,
  ),
})
