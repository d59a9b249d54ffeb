import { randomUUID } from "node:crypto"
import type { Asked } from "../../platform/contract.ts"
import type { Delegate, TestHouse } from "../../../test/support/house.ts"
import type { Role } from "../access/roles.ts"
import { texts } from "./contract.ts"

/** Somebody of the rehearsal with a role besides her own: the cast has no delegates to a meeting. */
export async function givenRole(
  stage: TestHouse,
  persona: string,
  also: { role: Role; party?: string | null; matter?: string | null },
): Promise<Delegate> {
  const { id: account } = await accountOf(stage, persona)
  const { role, party = null, matter = null } = also
  await stage.database.db
    .insertInto("role_grant")
    .values({ id: randomUUID(), account, role, party, matter, since: stage.clock.now })
    .execute()
  return stage.as(persona)
}

export async function accountOf({ database }: TestHouse, persona: string): Promise<{ id: string }> {
  return database.db
    .selectFrom("account")
    .select("id")
    .where("persona", "=", persona)
    .executeTakeFirstOrThrow()
}

/** A delegate of a fictional State; the same person for as many meetings as wanted. */
export function delegateOf(stage: TestHouse, party: string, matter?: string): Promise<Delegate> {
  const given = { role: "delegate" as const, party, ...(matter && { matter }) }
  return givenRole(stage, `${party.toLowerCase()}-mission`, given)
}

export const PARTICIPANTS: Asked<typeof texts.open>["participants"] = [
  { party: "XAA", class: "parties" },
  { party: "XAB", class: "parties" },
  { party: "XAC", class: "parties" },
  { party: "XAD", class: "other_states" },
]

/** A negotiation of one text, issued, with a round open in a format. */
export async function openedText(
  officer: Delegate,
  also: {
    format?: Asked<typeof texts.openRound>["format"]
    open?: Partial<Asked<typeof texts.open>>
    add?: Partial<Asked<typeof texts.addText>>
    deeds?: readonly string[]
  } = {},
): Promise<{ negotiation: string; text: string; round: string }> {
  const { format = "formal", deeds = [] } = also
  const { id: negotiation } = await officer.does(
    texts.open,
    {
      body: "working-group",
      title: "Draft questionnaire",
      lang: "en",
      participants: PARTICIPANTS,
      ...also.open,
    },
    deeds[0],
  )
  const text = await addedText(officer, negotiation, { add: also.add, deed: deeds[1] })
  await officer.does(texts.issueVersion, { text }, deeds[2])
  const { rounds } = await officer.does(texts.openRound, { negotiation, format }, deeds[3])
  return { negotiation, text, round: rounds[0]!.id }
}

export async function addedText(
  officer: Delegate,
  negotiation: string,
  { add, deed }: { add?: Partial<Asked<typeof texts.addText>> | undefined; deed?: string | undefined } = {},
): Promise<string> {
  const place = {
    thing: "question",
    subject: randomUUID(),
    field: "wording",
    position: "a1",
    label: "Question 1",
  }
  const body = "Does your law make the smuggling of migrants an offence?"
  const { id } = await officer.does(texts.addText, { negotiation, ...place, body, ...add }, deed)
  return id
}
