import { z } from "zod"
import { languages } from "../../platform/languages.ts"
import { Office } from "./office.ts"
import { taskStatuses } from "./task.ts"

export const assignmentStatuses = ["drafted", "sent", "ended"] as const

/** Questions that were given to one office, with the letter that goes along. */
export const AssignmentView = z
  .object({
    assignment: z.uuid(),
    office: Office,
    status: z.enum(assignmentStatuses),
    lang: z.enum(languages),
    note: z.string(),
    due: z.iso.date().nullable(),
    tasks: z.array(z.object({ question: z.string(), number: z.string(), status: z.enum(taskStatuses) })),
  })
  .meta({ id: "Assignment" })
export type AssignmentView = z.output<typeof AssignmentView>

export const Distribution = z
  .object({
    response: z.uuid(),
    party: z.string(),
    title: z.string(),
    assignments: z.array(AssignmentView),
    /** Questions that no office has, and the kinds of institution that usually hold their answers. */
    free: z.array(z.object({ question: z.string(), number: z.string(), holders: z.array(z.string()) })),
    offices: z.array(Office),
    can: z.object({ distribute: z.boolean() }),
  })
  .meta({ id: "Distribution" })
export type Distribution = z.output<typeof Distribution>
