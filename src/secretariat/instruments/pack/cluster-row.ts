import { z } from "zod"
import { Key, Lang, MAX_NAME, MAX_NOTE, printed, Ref, sourced } from "./row-fields.ts"

const ClusterId = z.enum(["crim", "prev", "law", "coop"])

export const ClustersHead = z.strictObject({ about: printed(1000) })

export const Cluster = z.strictObject({
  id: ClusterId,
  number: z.int().min(1).max(9),
  phase: z.int().min(1).max(9),
  ...sourced,
  disputes: z
    .array(
      z.strictObject({
        field: z.enum(["number", "phase"]),
        value: z.int(),
        source: Key,
        note: printed(MAX_NOTE),
      }),
    )
    .max(20),
  names: z.array(z.strictObject({ lang: Lang, text: printed(MAX_NAME), ...sourced })),
})
export const Assignment = z.strictObject({
  provision: Ref,
  cluster: ClusterId,
  ...sourced,
  alternatives: z.exactOptional(z.array(ClusterId)),
  note: z.exactOptional(printed(MAX_NOTE)),
})

export type Cluster = z.infer<typeof Cluster>
export type Assignment = z.infer<typeof Assignment>
