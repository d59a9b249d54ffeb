import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import type { Matter } from "./find-text.ts"
import { isAttributed, type Format } from "./rules.ts"
import type { TextDetail } from "./text-detail.ts"

/** The capitals whose word a text still awaits. Unless it was said in a formal round, a delegation reads only its own. */
export async function listReferendums(
  caller: Caller,
  { text, standing, negotiation }: Matter,
): Promise<TextDetail["awaits"]> {
  const rows = await caller.db
    .selectFrom("text_referendum")
    .leftJoin("negotiation_round", "negotiation_round.id", "text_referendum.round")
    .select(["text_referendum.id", "text_referendum.party", "negotiation_round.format"])
    .where("text_referendum.text", "=", text.id)
    .where("text_referendum.status", "=", "awaited")
    .orderBy("text_referendum.party")
    .$castTo<{ id: string; party: string; format: Format | null }>()
    .execute()
  const staff = standing.chair || standing.secretariat
  const mine = (party: string) => standing.seats.some((seat) => seat.party === party)
  return rows
    .filter(({ party, format }) => staff || (format !== null && isAttributed(format)) || mine(party))
    .map(({ id, party }) => ({ id, party, can: { lift: negotiation.status === "open" && mine(party) } }))
}

/** Ad referendum means that a capital has not spoken yet. Refuses with `texts.problem_capital_awaited` (409). */
export async function requireCapitals(caller: Caller, text: string): Promise<void> {
  const awaited = await caller.db
    .selectFrom("text_referendum")
    .select("id")
    .where("text", "=", text)
    .where("status", "=", "awaited")
    .limit(1)
    .executeTakeFirst()
  if (awaited) throw problem("texts.problem_capital_awaited", 409)
}

/** What is taken up again awaits nobody's capital. */
export async function dropReferendums(caller: Caller, text: string): Promise<void> {
  await caller.db
    .updateTable("text_referendum")
    .set({ status: "lifted" })
    .where("text", "=", text)
    .where("status", "=", "awaited")
    .execute()
}
