import { z } from "zod"
import { MAX_PHASES } from "../review.ts"
import { MAX_PLACES } from "../draw/rules.ts"
import { Seed } from "../draw/transcript.ts"
import { PartyCode } from "../views.ts"
import { drawStatuses } from "./draw.ts"

export const WhichDraw = z.object({ draw: z.uuid() })
export const LotsDrawn = WhichDraw.extend({ seed: Seed })
export const PlaceRedrawn = WhichDraw.extend({ state: PartyCode, place: z.int().min(1).max(MAX_PLACES) })
export const PhaseOpened = WhichDraw.extend({
  phase: z.int().min(1).max(MAX_PHASES),
  group: z.int().min(1).max(10),
  started: z.iso.date(),
})
export const PhaseMade = z.object({ draw: z.uuid(), made: z.int() }).meta({ id: "PhaseMade" })

export const DrawRow = z
  .object({
    id: z.uuid(),
    mechanism: z.string(),
    title: z.string(),
    status: z.enum(drawStatuses),
    at: z.iso.datetime(),
    drawn: z.iso.datetime().nullable(),
    states: z.int(),
  })
  .meta({ id: "DrawRow" })

const Lot = z.object({ place: z.int(), reviewer: z.string(), only: z.array(z.string()).nullable() })

export const Draw = DrawRow.extend({
  procedure: z.string(),
  /** The hash under which the inputs were published before the lots were drawn. */
  inputs_sha256: z.string(),
  seed: z.string().nullable(),
  follows: z.uuid().nullable(),
  instruments: z.array(z.string()),
  parties: z.array(
    z.object({
      state: z.string(),
      region: z.string().nullable(),
      instruments: z.array(z.string()),
      late: z.boolean(),
      start: z.int().nullable(),
      lots: z.array(Lot),
    }),
  ),
  kept: z.int(),
  redrawn: z.array(z.object({ state: z.string(), place: z.int(), rule: z.int() })),
  phases: z.array(z.object({ phase: z.int(), label: z.string() })),
  groups: z.array(z.object({ group: z.int(), date: z.iso.date().nullable() })),
  can: z.object({ draw: z.boolean(), withdraw: z.boolean(), redraw: z.boolean(), open_phase: z.boolean() }),
}).meta({ id: "Draw" })
export type Draw = z.output<typeof Draw>

export const Draws = z
  .object({
    draws: z.array(DrawRow),
    can: z.object({ freeze: z.boolean() }),
  })
  .meta({ id: "Draws" })
