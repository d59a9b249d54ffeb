import type { Caller } from "../../platform/room.ts"
import { textMoves } from "./content-text.ts"
import type { Negotiation, NegotiationFacts } from "./negotiation.ts"
import type { Standing } from "./standing.ts"

/** Packages of one negotiation; more than this is no package deal. */
export const MAX_PACKAGES = 100

/** The packages of a negotiation. One is whole when every text in it still stands agreed as part of it. */
export async function listPackages(
  caller: Caller,
  { id, status }: NegotiationFacts,
  { chair }: Standing,
): Promise<Negotiation["packages"]> {
  const rows = await caller.db
    .selectFrom("text_package")
    .innerJoin("content_text", "content_text.package", "text_package.id")
    .select((is) => [
      "text_package.id",
      "text_package.name",
      "text_package.status",
      is.fn.agg<string[]>("array_agg", ["content_text.status"]).as("standings"),
    ])
    .where("text_package.negotiation", "=", id)
    .groupBy(["text_package.id", "text_package.name", "text_package.status"])
    .orderBy("text_package.name")
    .limit(MAX_PACKAGES)
    .$castTo<{ id: string; name: string; status: "open" | "agreed"; standings: string[] }>()
    .execute()
  const stands: readonly string[] = [textMoves.agreeInPackage.to, textMoves.agree.to]
  return rows.map(({ standings, ...row }) => {
    const whole = standings.every((one) => stands.includes(one))
    const can = { agree: chair && whole && row.status === "open" && status === "open" }
    return { ...row, whole, can }
  })
}
