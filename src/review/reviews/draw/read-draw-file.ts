import { readFileSync, statSync } from "node:fs"
import { z } from "zod"
import { problem, type Problem } from "../../../platform/problem.ts"
import { DrawInput } from "./input.ts"
import { shippedDraws } from "./shipped-draws.ts"

/** A transcript of 250 States with all their lots stays well below. */
const MAX_BYTES = 8 * 2 ** 20

/** The JSON of a file that a delegation was given; refuses what is no JSON or too large with `reviews.problem_draw_input`. */
export function readDrawFile(path: string | undefined): unknown {
  if (!path) throw problem("reviews.problem_draw_no_file")
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined || size > MAX_BYTES) throw notADraw(path)
  try {
    return JSON.parse(readFileSync(path, "utf8"))
  } catch {
    throw notADraw(path)
  }
}

/** The inputs of a draw. Without `rules` they take those of the shipped pack they name, which then stand in the transcript. */
export function readInput(given: unknown): DrawInput {
  const { pack } = z.looseObject({ pack: z.string() }).catch({ pack: "" }).parse(given)
  const shipped = shippedDraws().find((one) => one.pack === pack)
  return parsed(DrawInput, { ...shipped, fixed: [], redrawn: [], ...(given as object) })
}

/** Parses, and says in one sentence where it could not. */
export function parsed<T extends z.ZodType>(schema: T, given: unknown): z.infer<T> {
  const { data, error } = schema.safeParse(given)
  if (!error) return data
  const [first] = error.issues
  throw notADraw(`${first?.path.join("/") ?? ""} ${first?.message ?? ""}`.trim())
}

function notADraw(place: string): Problem {
  return problem("reviews.problem_draw_input", 422, { values: { place } })
}
