import { z } from "zod"
import { read, write } from "../../../platform/contract.ts"
import { Which } from "../inputs.ts"
import { MAX_ENTRIES, Packages, ReturnView } from "./package.ts"

const WhichReturn = Which.extend({ return: z.uuid() })
const Taken = z.object({
  response: z.uuid(),
  return: z.uuid(),
  taken: z.int(),
  /** Answers that wait as cards, because others have gone on since the file was made. */
  waiting: z.int(),
})

/** Answering elsewhere: what is taken along, and what comes back. */
export const packageContract = {
  listPackages: read("/responses/:response/packages", Which, Packages),
  showReturn: read("/responses/:response/returns/:return", WhichReturn, ReturnView),
  bringBack: write("/responses/:response/returns", Which.extend({ upload: z.uuid() }), ReturnView),
  takeAnswers: write(
    "/responses/:response/returns/:return/answers",
    WhichReturn.extend({ rows: z.array(z.string().max(110)).max(MAX_ENTRIES).default([]) }),
    Taken,
  ),
}
