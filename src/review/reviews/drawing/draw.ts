import type { Moves } from "../../../platform/moves.ts"
import type { DrawInput } from "../draw/input.ts"
import type { Transcript } from "../draw/transcript.ts"

export const DRAW = "draw"
export const drawStatuses = ["frozen", "drawn", "withdrawn"] as const
export type DrawStatus = (typeof drawStatuses)[number]

/** The inputs are frozen and published first; the lots that the meeting draws then decide everything. */
export const drawMoves = {
  draw: { from: ["frozen"], to: "drawn" },
  withdraw: { from: ["frozen"], to: "withdrawn" },
} as const satisfies Moves<DrawStatus>

export type DrawFacts = {
  readonly id: string
  readonly mechanism: string
  readonly procedure: string
  readonly states: string
  readonly status: DrawStatus
  readonly inputs: DrawInput
  readonly inputs_sha256: string
  readonly seed: string | null
  readonly transcript: Transcript | null
  readonly follows: string | null
  readonly at: Date
  readonly drawn: Date | null
}

/** Draws stand on the chain of their mechanism. */
export function chainOfDraw({ mechanism }: Pick<DrawFacts, "mechanism">): { chain: string } {
  return { chain: `body-${mechanism}` }
}
