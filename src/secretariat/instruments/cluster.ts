import { z } from "zod"
import { Confidence } from "./pack/row-fields.ts"
import { Instrument, Provision, Words } from "./provision.ts"

/** A cluster of the review's questionnaires. Its id is stable; number and phase are data, and may be disputed. */
export const Cluster = z
  .object({
    id: z.string(),
    name: Words,
    number: z.int(),
    phase: z.int(),
    source: z.string(),
    confidence: Confidence,
    disputes: z.array(
      z.object({ field: z.enum(["number", "phase"]), value: z.int(), source: z.string(), note: z.string() }),
    ),
  })
  .meta({ id: "Cluster" })
export type Cluster = z.output<typeof Cluster>

/** That an article is in a cluster, where that is known from, and what else it might be in. */
export const Assignment = z
  .object({
    provision: Provision,
    source: z.string(),
    confidence: Confidence,
    alternatives: z.array(z.string()),
    note: z.string().nullable(),
  })
  .meta({ id: "ClusterAssignment" })

export const ClusterView = z
  .object({
    version: z.string(),
    cluster: Cluster,
    instruments: z.array(z.object({ instrument: Instrument, assignments: z.array(Assignment) })),
  })
  .meta({ id: "ClusterView" })
export type ClusterView = z.output<typeof ClusterView>
