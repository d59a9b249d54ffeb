import type { z } from "zod"
import { problem, type FieldProblem, type Problem } from "./problem.ts"

/** How many fields a refusal names; a page with more faults shows these first. */
const MAX_FIELDS = 30

/** Turns what a schema found into a refusal that names each field. */
export function inputProblem(error: z.ZodError): Problem {
  const fields: Record<string, FieldProblem> = {}
  for (const issue of error.issues.slice(0, MAX_FIELDS)) {
    const field = issue.path.join(".")
    fields[field] ??= fieldProblem(issue)
  }
  return problem("platform.problem_invalid_input", 422, { fields })
}

function fieldProblem(issue: z.core.$ZodIssue): FieldProblem {
  switch (issue.code) {
    case "too_small":
      return isEmptyText(issue)
        ? { code: "platform.field_missing" }
        : { code: "platform.field_too_small", values: { limit: Number(issue.minimum) } }
    case "too_big":
      return { code: "platform.field_too_big", values: { limit: Number(issue.maximum) } }
    case "invalid_type":
      return { code: issue.input === undefined ? "platform.field_missing" : "platform.field_wrong" }
    case "custom":
      return { code: typeof issue.params?.code === "string" ? issue.params.code : "platform.field_wrong" }
    default:
      return { code: "platform.field_wrong" }
  }
}

function isEmptyText(issue: z.core.$ZodIssueTooSmall): boolean {
  return issue.origin === "string" && Number(issue.minimum) === 1
}
