import { randomUUID } from "node:crypto"
import type { FastifyError } from "fastify"
import { isDiskFull, isRepeatable, isUnreachable } from "../database.ts"
import type { Speaker } from "../languages.ts"
import { logBug } from "../log.ts"
import { isProblem, problem, type Problem } from "../problem.ts"

/** What went wrong, as a Problem: ours as it is, the HTTP layer's by its status, anything else as our bug. */
export function toProblem(thrown: unknown): Problem {
  if (isProblem(thrown)) return thrown
  if (isDiskFull(thrown)) return problem("platform.problem_postgres_disk_full", 507)
  if (isRepeatable(thrown)) return problem("platform.problem_busy", 409)
  if (isUnreachable(thrown)) return problem("platform.problem_unavailable", 503)
  const status = (thrown as Partial<FastifyError>).statusCode ?? 500
  if (status === 413) return problem("platform.problem_too_large", 413)
  if (status === 429) return problem("platform.problem_too_many", 429)
  if (status === 404) return problem("platform.problem_not_found", 404)
  if (status >= 400 && status < 500) return problem("platform.problem_invalid_input", status)
  const number = randomUUID().slice(0, 8)
  logBug("bug", thrown, { number })
  return problem("platform.our_bug", 500, { values: { number } })
}

/** RFC 9457: a program reads the code, a person the sentence in her language. */
export function problemBody(refused: Problem, speaker: Speaker) {
  const fields = Object.entries(refused.fields).map(([field, { code, values }]) => [
    field,
    { code, detail: speaker.sayCode(code, values) },
  ])
  return {
    type: "about:blank",
    status: refused.status,
    code: refused.code,
    title: speaker.sayCode(refused.code, refused.values),
    ...(fields.length > 0 && { fields: Object.fromEntries(fields) }),
  }
}
