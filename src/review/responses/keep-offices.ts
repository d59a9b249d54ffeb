import { problem } from "../../platform/problem.ts"
import type { Caller } from "../../platform/room.ts"
import { ensureCircle } from "../../secretariat/access/circle.ts"
import { may, partiesOf } from "../../secretariat/access/may.ts"
import { knownHolders } from "../questionnaires/question.ts"
import { MAX_OFFICES, type Office, type OfficeMap } from "./office.ts"

/** The offices of a State and which kind of institution each stands for; only its own people see them. */
export async function showOffices(caller: Caller, { party }: { party: string }): Promise<OfficeMap> {
  if (!partiesOf(caller.actor).includes(party)) throw problem("platform.problem_not_found", 404)
  const offices = await officesOf(caller, party)
  const mapped = await holdersOf(caller, party)
  const holders = [...new Set([...knownHolders, ...mapped.keys()])]
  return {
    party,
    offices,
    holders: holders.map((holder) => ({ holder, office: mapped.get(holder) ?? null })),
    can: { keep: may(caller.actor, "state.clear", { party, matter: null }) },
  }
}

/** Puts an office on the State's map, with the circle of its people. */
export async function addOffice(
  caller: Caller,
  input: { party: string; name: string; lang: Office["lang"] },
): Promise<OfficeMap> {
  const { party, name, lang } = input
  const offices = await officesOf(caller, party)

  caller.ask(may(caller.actor, "state.clear", { party, matter: null }), "office.add")
  if (offices.length >= MAX_OFFICES) throw problem("responses.problem_offices", 409)
  const id = caller.newId()
  const added = await caller.db
    .insertInto("office")
    .values({ id, party, name, lang, at: caller.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!added) throw refuse("responses.problem_office_exists", "name")
  await ensureCircle(caller.db, { kind: "institution", party, institution: id, label: name }, caller.newId)

  await caller.record("office.add", id, { chain: party })
  return showOffices(caller, { party })
}

/** Says once which office answers for a kind of institution; every questionnaire is then given out by it. */
export async function mapOffice(
  caller: Caller,
  input: { party: string; holder: string; office: string | null },
): Promise<OfficeMap> {
  const { party, holder, office } = input
  const known = await officesOf(caller, party)

  caller.ask(may(caller.actor, "state.clear", { party, matter: null }), "office.map")
  if (office !== null && known.every(({ id }) => id !== office))
    throw refuse("responses.problem_office_unknown", "office")
  await caller.db
    .deleteFrom("office_holder")
    .where("party", "=", party)
    .where("holder", "=", holder)
    .execute()
  if (office !== null)
    await caller.db
      .insertInto("office_holder")
      .values({ party, holder, office })
      .onConflict((conflict) => conflict.columns(["party", "holder"]).doUpdateSet({ office }))
      .execute()

  await caller.record("office.map", office ?? party, { holder, chain: party })
  return showOffices(caller, { party })
}

export function officesOf(caller: Caller, party: string): Promise<Office[]> {
  return caller.db
    .selectFrom("office")
    .select(["id", "party", "name", "lang"])
    .where("party", "=", party)
    .where("status", "=", "active")
    .orderBy("name")
    .limit(MAX_OFFICES)
    .$castTo<Office>()
    .execute()
}

export async function holdersOf(caller: Caller, party: string): Promise<Map<string, string>> {
  const rows = await caller.db
    .selectFrom("office_holder")
    .innerJoin("office", "office.id", "office_holder.office")
    .select(["holder", "office_holder.office"])
    .where("office_holder.party", "=", party)
    .where("office.status", "=", "active")
    .execute()
  return new Map(rows.map(({ holder, office }) => [holder, office]))
}

function refuse(code: string, field: string) {
  return problem(code, 422, { fields: { [field]: { code } } })
}
