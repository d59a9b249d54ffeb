import { z } from "zod"

/** A key of a pack: of a step, a cluster, or a kind of attachment. Its words stand in the pack's word files. */
export const Word = z
  .string()
  .max(30)
  .regex(/^[a-z][a-z_]*$/)
