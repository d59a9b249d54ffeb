import type { Moves } from "../../platform/moves.ts"
import type { WorkStatus } from "../../platform/ui/tag.tsx"

/** A task is a question with its follow-ups: the unit that is handed over between people. */
export const taskStatuses = [
  "not_started",
  "in_progress",
  "to_check",
  "returned",
  "cleared",
] as const satisfies readonly WorkStatus[]
export type TaskStatus = (typeof taskStatuses)[number]

/**
 * The life of a task within the State. Whoever answers hands it in; a validator of the institution or the focal point
 * returns it; only the focal point clears. Writing again takes a task up again.
 */
export const taskMoves = {
  start: { from: ["not_started", "cleared"], to: "in_progress" },
  hand_in: { from: ["not_started", "in_progress", "returned"], to: "to_check" },
  give_back: { from: ["to_check"], to: "returned" },
  clear: { from: ["not_started", "in_progress", "to_check", "returned"], to: "cleared" },
} as const satisfies Moves<TaskStatus>
