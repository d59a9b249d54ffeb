import { z } from "zod"
import { contract, write } from "../platform/contract.ts"

export const rehearsal = contract("rehearsal", {
  /** Makes the invented world at the first start, and does nothing at later ones. */
  make: write("/rehearsal", z.object({}), z.object({ made: z.boolean() }), { internal: true }),
  /** Puts the shipped model questionnaires on its shelves; the server's start asks it after the world is made. */
  furnish: write("/rehearsal/furniture", z.object({}), z.object({ furnished: z.boolean() }), {
    internal: true,
  }),
})
