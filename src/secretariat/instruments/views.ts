import { z } from "zod"
import { Assignment, Cluster } from "./cluster.ts"
import { Dispute, Instrument, LevelCode, OfficialText, Provision, ProvisionLink } from "./provision.ts"
import { AskingQuestion, Citation } from "./registers.ts"

const can = { correct: z.boolean() }

export const InstrumentList = z
  .object({ version: z.string(), instruments: z.array(Instrument), can: z.object(can) })
  .meta({ id: "InstrumentList" })

export const InstrumentView = z
  .object({
    version: z.string(),
    instrument: Instrument,
    clusters: z.array(Cluster),
    provisions: z.array(Provision),
    can: z.object(can),
  })
  .meta({ id: "InstrumentView" })
export type InstrumentView = z.output<typeof InstrumentView>

/** A provision with everything below it and around it. */
export const ProvisionView = z
  .object({
    version: z.string(),
    instrument: Instrument,
    ref: z.string(),
    /** The provision itself first, then what is below it. */
    provisions: z.array(Provision),
    before: z.string().nullable(),
    after: z.string().nullable(),
    /** At most one for each provision: in the reader's language, else in English, else in any. */
    texts: z.array(OfficialText),
    links: z.array(ProvisionLink),
    cluster: Assignment.omit({ provision: true }).extend({ cluster: Cluster }).nullable(),
    disputes: z.array(Dispute),
    trace: z.array(z.object({ kind: z.string(), heading: z.string(), citations: z.array(Citation) })),
    can: z.object({ ...can, dispute: z.boolean() }),
  })
  .meta({ id: "ProvisionView" })
export type ProvisionView = z.output<typeof ProvisionView>

/** Two treaties article by article; where a link says that two belong together they stand in one row. */
export const CompareView = z
  .object({
    version: z.string(),
    one: Instrument,
    two: Instrument,
    rows: z.array(
      z.object({
        one: Provision.nullable(),
        two: Provision.nullable(),
        kind: z.enum(["same_duty", "false_twin"]).nullable(),
        reason: z.string().nullable(),
      }),
    ),
    /** Articles of the one that the other makes apply with the necessary changes. */
    through: z.array(z.object({ from: z.string(), provision: Provision })),
  })
  .meta({ id: "InstrumentComparison" })
export type CompareView = z.output<typeof CompareView>

/** Per provision the questions that ask about it, or the recorded reason for a hole, else null. */
export const CoverageView = z
  .object({
    provisions: z.array(
      z.object({
        ref: z.string(),
        levels: z.array(LevelCode),
        questions: z.array(AskingQuestion),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "Coverage" })
