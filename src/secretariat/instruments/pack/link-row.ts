import { z } from "zod"
import { InSix, Key, printed, Ref, sourced } from "./row-fields.ts"

export const LinksHead = z.strictObject({ about: printed(1000) })
export const Link = z.strictObject({
  kind: z.enum(["same_duty", "false_twin", "applies_through"]),
  from: Ref,
  to: Ref,
  author: Key,
  ...sourced,
  reason: z.exactOptional(InSix),
})

export type Link = z.infer<typeof Link>
