import type { Caller } from "../../platform/room.ts"
import type { TextRow } from "./content-text.ts"
import { visibleProposals } from "./find-proposal.ts"
import type { NegotiationFacts } from "./negotiation.ts"
import { proposalCodes } from "./proposal-code.ts"
import type { Standing } from "./standing.ts"

type Counts = Map<string, TextRow["proposals"]>

/** How many proposals stand on each text, by code: so much says where work is left, and nothing of who supports what. */
export async function countProposals(
  caller: Caller,
  negotiation: NegotiationFacts,
  standing: Standing,
): Promise<Counts> {
  const rows = await caller.db
    .selectFrom(visibleProposals(caller, negotiation, standing).as("seen"))
    .select((is) => ["seen.text", "seen.code", is.fn.countAll<number>().as("count")])
    .where("seen.status", "=", "made")
    .groupBy(["seen.text", "seen.code"])
    .execute()
  const byText = Map.groupBy(rows, ({ text }) => text)
  return new Map(
    [...byText].map(([text, counted]) => [
      text,
      proposalCodes.flatMap((code) => {
        const found = counted.find((row) => row.code === code)
        return found ? [{ code, count: found.count }] : []
      }),
    ]),
  )
}
