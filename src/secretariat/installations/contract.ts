import { z } from "zod"
import { contract, read, write } from "../../platform/contract.ts"
import { Installations, Trusting } from "./trust.ts"

export const installations = contract("installations", {
  list: read("/installations", z.object({}), Installations),
  trust: write("/installations", Trusting, Installations),
  end: write("/installations/:trust/end", z.object({ trust: z.uuid() }), Installations),
})
