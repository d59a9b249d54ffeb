import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { Circle } from "../../secretariat/access/circle.ts"
import { Part } from "../../secretariat/texts/redline.ts"
import { QuestionView, Said } from "../questionnaires/views.ts"
import { Item } from "./answer.ts"
import { ResponseRow } from "./response.ts"
import { Source } from "./source.ts"
import { taskStatuses } from "./task.ts"
import { Value } from "./value.ts"

const Lang = z.enum(languages)

export const Saved = z
  .object({
    question: z.string(),
    item: z.string(),
    /** The number of the newest entry; what is saved next has it as its base. */
    number: z.int(),
    at: z.iso.datetime(),
    /** The card on which a text waits that was saved from an older base. */
    branch: z.uuid().nullable(),
    unchanged: z.boolean(),
  })
  .meta({ id: "SavedAnswer" })

/** A version of an answer, for people of the same State. */
export const VersionView = z
  .object({
    id: z.uuid(),
    number: z.int(),
    base: z.int(),
    value: Value.nullable(),
    text: z.string(),
    lang: Lang,
    /** Who wrote it; null for a card that was emptied. */
    author: z.string().nullable(),
    mine: z.boolean(),
    at: z.iso.datetime(),
    written: z.iso.datetime().nullable(),
    source: Source.nullable(),
    /** Still being written: soft presence, and never a lock. */
    open: z.boolean(),
    branch: z.enum(["open", "mine", "theirs", "both"]).nullable(),
  })
  .meta({ id: "AnswerVersion" })
export type VersionView = z.output<typeof VersionView>

/** Somebody else saved in between: both texts, and what differs in their words. */
export const BranchView = z
  .object({ version: VersionView, parts: z.array(Part), can: z.object({ choose: z.boolean() }) })
  .meta({ id: "AnswerBranch" })
export type BranchView = z.output<typeof BranchView>

/** A question as it is answered: its words, the current answer, what waits for a choice, what was said before. */
export const AnswerView = z
  .object({
    question: QuestionView,
    item: Item,
    number: z.int(),
    /** The hash of what is shown; a form brings it back. */
    was: z.string(),
    current: VersionView.nullable(),
    branches: z.array(BranchView),
    history: z.array(VersionView),
  })
  .meta({ id: "QuestionAnswer" })
export type AnswerView = z.output<typeof AnswerView>

export const TaskView = z
  .object({
    question: z.string(),
    number: z.string(),
    text: Said,
    status: z.enum(taskStatuses),
    /** Why it came back. */
    note: z.string(),
    since: z.iso.datetime(),
    office: z.object({ id: z.uuid(), name: z.string(), lang: Lang }).nullable(),
    /** By when its office is to answer. */
    due: z.iso.date().nullable(),
    validated: z.boolean(),
    /** Something was said to the question itself; its follow-ups are counted where they are asked. */
    answered: z.boolean(),
    branches: z.int(),
  })
  .meta({ id: "ResponseTask" })
export type TaskView = z.output<typeof TaskView>

export const SectionTasks = z
  .object({ key: z.string(), title: Said, part: Said, tasks: z.array(TaskView) })
  .meta({ id: "SectionTasks" })
export type SectionTasks = z.output<typeof SectionTasks>

const can = z.object({
  clear: z.boolean(),
  reopen: z.boolean(),
  submit: z.boolean(),
  correct: z.boolean(),
  withdraw: z.boolean(),
  answer: z.boolean(),
  distribute: z.boolean(),
})

export const ResponseWork = ResponseRow.extend({
  /** False for an office that was given some of the questions. */
  whole: z.boolean(),
  outward: z.uuid().nullable(),
  /** `shared`: the operators of this installation could technically read what is written; else the State's own house. */
  placement: z.enum(["shared", "own"]),
  sections: z.array(SectionTasks),
  visible_to: z.array(Circle),
  can,
}).meta({ id: "ResponseWork" })
export type ResponseWork = z.output<typeof ResponseWork>

export const Responses = z
  .object({
    responses: z.array(ResponseRow),
    next: z.uuid().nullable(),
    /** What may be opened, and for whom. */
    openable: z.array(z.object({ questionnaire: z.uuid(), title: Said, version: z.string() })),
    parties: z.array(z.string()),
  })
  .meta({ id: "Responses" })
export type Responses = z.output<typeof Responses>

const Neighbour = z.object({ question: z.string(), number: z.string() }).nullable()

export const QuestionWork = z
  .object({
    response: ResponseRow,
    whole: z.boolean(),
    task: TaskView,
    /** The questions of the same section, for the rail. */
    section: SectionTasks,
    answers: z.array(AnswerView),
    /** The offences, units or territories of a group, and which of them is shown; empty for the summary. */
    items: z.array(z.object({ item: z.string(), name: z.string() })),
    item: Item,
    before: Neighbour,
    after: Neighbour,
    provisions: z.array(z.object({ ref: z.string(), title: z.string(), gist: z.string(), lang: Lang })),
    /** The State's own reservations and declarations on these provisions, as its treaty actions say. */
    reservations: z.array(
      z.object({
        ref: z.string(),
        kind: z.string(),
        text: z.string().nullable(),
        lang: z.string().nullable(),
      }),
    ),
    visible_to: z.array(Circle),
    can: z.object({
      answer: z.boolean(),
      hand_in: z.boolean(),
      give_back: z.boolean(),
      validate: z.boolean(),
      clear: z.boolean(),
      assign: z.boolean(),
    }),
  })
  .meta({ id: "QuestionWork" })
export type QuestionWork = z.output<typeof QuestionWork>

export const AnswersInWhole = z
  .object({
    response: ResponseRow,
    whole: z.boolean(),
    sections: z.array(z.object({ key: z.string(), title: Said, part: Said, answers: z.array(AnswerView) })),
    visible_to: z.array(Circle),
  })
  .meta({ id: "AnswersInWhole" })
export type AnswersInWhole = z.output<typeof AnswersInWhole>
