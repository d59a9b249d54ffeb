import { problem, type FieldProblem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { editionAt } from "../../secretariat/instruments/versions.ts"
import { collectFaults } from "./pack/faults.ts"
import { checkStructure } from "./pack/check-structure.ts"
import type { QuestionnaireFacts } from "./questionnaire.ts"
import { optionalTextKeys, Structure, textKeys } from "./structure.ts"

/** Which field of a form a fault belongs to. */
const FIELDS: Readonly<Record<string, string>> = {
  fault_provision_unknown: "provisions",
  fault_key_twice: "key",
  fault_options_missing: "options",
  fault_when_unknown: "when.question",
  fault_when_answer: "when.is",
  fault_cycle: "when.question",
  fault_too_deep: "under",
}

/**
 * Keeps a draft's new structure, checked as a whole, and forgets the words of what is no longer in it.
 * @throws `questionnaires.problem_change_refused` with the reasons at their fields
 */
export async function changeStructure(
  caller: Caller,
  facts: QuestionnaireFacts,
  next: Structure,
): Promise<void> {
  const parsed = Structure.safeParse(next)
  if (!parsed.success) throw problem("questionnaires.problem_change_refused", 422)
  await refuseFaults(caller, facts, parsed.data)
  await caller.db
    .updateTable("questionnaire")
    .set({ structure: JSON.stringify(parsed.data) })
    .where("id", "=", facts.id)
    .execute()
  await caller.db
    .deleteFrom("question_text")
    .where("questionnaire", "=", facts.id)
    .where("key", "not in", [...textKeys(parsed.data), ...optionalTextKeys(parsed.data)])
    .execute()
}

async function refuseFaults(caller: Caller, facts: QuestionnaireFacts, structure: Structure): Promise<void> {
  const { byRef } = await editionAt(caller, facts.pack)
  const faults = collectFaults()
  const { code: id, official, lang, version, source } = facts
  const instruments = structure.parts.map(({ instrument }) => instrument)
  const file = { id, official, lang, version, source, instruments, confidence: "D" as const, ...structure }
  checkStructure(faults, file, byRef)
  const found = faults.all()
  if (found.length === 0) return
  const fields: Record<string, FieldProblem> = {}
  for (const { reason } of found) fields[FIELDS[reason.code.split(".")[1] ?? ""] ?? "key"] ??= reason
  throw problem("questionnaires.problem_change_refused", 422, { fields })
}
