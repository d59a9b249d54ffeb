import type { Caller } from "../../../platform/room.ts"
import type { HeldQuestionnaire } from "../../questionnaires/hold-questionnaire.ts"
import type { Reached } from "../find-response.ts"
import { visibleTasks } from "../find-task.ts"
import { shownKeys } from "../show-question.ts"

/** The questions to which the caller may put a passage: those that she sees, where they are asked once. */
export async function targetsOf(
  caller: Caller,
  facts: Reached,
  held: HeldQuestionnaire,
): Promise<Set<string>> {
  const tasks = await visibleTasks(caller, facts).execute()
  return new Set(tasks.flatMap(({ question }) => shownKeys(held.families.get(question) ?? [], "")))
}
