import { sql } from "kysely"
import { notFound } from "../../../platform/problem.ts"
import type { Caller } from "../../../platform/room.ts"
import type { HeldQuestionnaire } from "../../questionnaires/hold-questionnaire.ts"
import { besideNewest } from "../beside-newest.ts"
import type { Reached } from "../find-response.ts"
import { visibleTasks } from "../find-task.ts"
import { MAX_FINDINGS, type SentFinding } from "./finding.ts"

export type FindingFacts = SentFinding & {
  readonly id: string
  readonly answer: string
  readonly changed: boolean
  readonly at: Date
}

/** The needs and finds of a response that was asked for before, in the order in which they were kept. */
function keptFindings(caller: Caller, response: string) {
  return besideNewest(caller)
    .innerJoin("answer_finding", "answer_finding.answer", "answer.id")
    .where("answer_finding.response", "=", response)
    .where("answer_finding.status", "=", "kept")
    .select(["answer_finding.id", "answer_finding.kind", "answer_finding.question", "answer_finding.item"])
    .select([
      "answer_finding.provision",
      "answer_finding.text",
      "answer_finding.lang",
      "help",
      "priority",
      "partner",
    ])
    .select(["answer_finding.answer", "answer_finding.at"])
    .select(sql<boolean>`newest.hash <> answer.hash`.as("changed"))
    .orderBy("answer_finding.at")
    .orderBy("answer_finding.id")
    .limit(MAX_FINDINGS)
    .$castTo<FindingFacts>()
}

/** The one door to needs and finds: the State's own people see all, an office those of its questions. */
export async function findingsOf(
  caller: Caller,
  facts: Pick<Reached, "id" | "whole">,
  held: Pick<HeldQuestionnaire, "topOf">,
): Promise<FindingFacts[]> {
  const found = await keptFindings(caller, facts.id).execute()
  if (facts.whole) return found
  const tasks = new Set((await visibleTasks(caller, facts).execute()).map(({ question }) => question))
  return found.filter(({ question }) => tasks.has(held.topOf.get(question) ?? ""))
}

export async function getFinding(
  caller: Caller,
  facts: Reached,
  asked: { readonly held: HeldQuestionnaire; readonly finding: string },
): Promise<FindingFacts> {
  const found = (await findingsOf(caller, facts, asked.held)).find(({ id }) => id === asked.finding)
  if (!found) throw notFound()
  return found
}
