import { z } from "zod"
import { canonical } from "../../../platform/packages/strict-json.ts"
import { drawReviewers, hashOf, type Drawn } from "./draw-reviewers.ts"
import { DrawInput } from "./input.ts"
import { parsed } from "./read-draw-file.ts"

/** The method by which transcripts are made; another method gets another name, and old transcripts keep theirs. */
const METHOD = "palermo-draw-1"
const MAX_SEED = 2000
const MAX_DIFFERENCES = 50

/** The text that the lots drawn in the meeting give, as the meeting read it out. */
export const Seed = z.string().min(1).max(MAX_SEED)

const Given = z.looseObject({ method: z.literal(METHOD), inputs: DrawInput, seed: Seed })

export type Transcript = Drawn & {
  readonly method: string
  readonly inputs: DrawInput
  readonly inputs_sha256: string
  readonly seed: string
}

/** Draws, and tells everything that is needed to draw the same again. */
export function transcribe(inputs: DrawInput, seed: string): Transcript {
  return { method: METHOD, inputs, inputs_sha256: hashOf(inputs), seed, ...drawReviewers(inputs, seed) }
}

/** The one spelling of a transcript: its bytes are the same on every machine. */
export function bytesOf(transcript: Transcript): string {
  return `${canonical(transcript)}\n`
}

/** Where a transcript says something else than the draw made again. */
export type Difference = { readonly at: string; readonly given: unknown; readonly drawn: unknown }

/**
 * Draws again from the inputs and seed of a transcript and compares everything that it says.
 * @throws Problem when it is no transcript, or its inputs cannot be drawn
 */
export function verify(given: unknown): Difference[] {
  const { inputs, seed } = parsed(Given, given)
  const found: Difference[] = []
  compare(given, transcribe(inputs, seed), { at: "", found })
  return found
}

function compare(given: unknown, drawn: unknown, { at, found }: { at: string; found: Difference[] }): void {
  if (found.length >= MAX_DIFFERENCES) return
  if (isObject(given) && isObject(drawn) && Array.isArray(given) === Array.isArray(drawn)) {
    for (const key of new Set([...Object.keys(given), ...Object.keys(drawn)]))
      compare(given[key], drawn[key], { at: `${at}/${key}`, found })
    return
  }
  if (given !== drawn) found.push({ at, given: given ?? null, drawn: drawn ?? null })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}
