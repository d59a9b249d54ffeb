/**
 * A refusal. Its code is the key of the sentence that the reader gets in her own language: what is wrong, what is
 * safe, what to do. Anything else that is thrown is our bug and is answered with `platform.our_bug`.
 */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly values: Values
  readonly fields: Readonly<Record<string, FieldProblem>>

  constructor(code: string, status: number, details: ProblemDetails) {
    super(code)
    this.name = "Problem"
    this.code = code
    this.status = status
    this.values = details.values ?? {}
    this.fields = details.fields ?? {}
  }
}

export type Values = Readonly<Record<string, string | number>>

/** What is wrong with one field: a sentence's key and its values. */
export type FieldProblem = { readonly code: string; readonly values?: Values }

type ProblemDetails = { values?: Values; fields?: Record<string, FieldProblem> }

/**
 * Makes a Problem to be thrown.
 * @param code the key of a sentence in the catalogues, `room.problem_…`
 * @param status the HTTP status that says the same to a program
 */
export function problem(code: string, status = 422, details: ProblemDetails = {}): Problem {
  return new Problem(code, status, details)
}

/** What does not exist and what one may not see are answered alike: the same status, code and bytes. */
export function notFound(): Problem {
  return problem("platform.problem_not_found", 404)
}

export function notAllowed(): Problem {
  return problem("platform.problem_not_allowed", 403)
}

export function isProblem(thrown: unknown): thrown is Problem {
  return thrown instanceof Problem
}
