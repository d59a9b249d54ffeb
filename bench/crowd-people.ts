import { randomUUID } from "node:crypto"
import { perform } from "../src/platform/perform.ts"
import { hashToken, sessionToken } from "../src/platform/session-token.ts"
import { responses } from "../src/review/responses/contract.ts"
import { plantQuestions } from "./responses-scene.ts"
import { enter, type Scene } from "./scene.ts"

const HOUR_MS = 3_600_000

/** One person with a session and a question of her State's response before her. */
export type Person = {
  readonly token: string
  readonly response: string
  readonly question: string
  /** People of one ministry share an address. */
  readonly address: string
}

/** So many people of the rehearsal's States, each on a question of her own in the one response of her State. */
export async function gather(scene: Scene, count: number): Promise<Person[]> {
  const { db } = scene.opened.house
  const states = await db
    .selectFrom("account")
    .select("persona")
    .where("persona", "like", "x%-focal-point")
    .where("persona", "not like", "%second%")
    .orderBy("persona")
    .execute()
  const each = Math.ceil(count / states.length)
  const questionnaire = await plantQuestions(scene, each)
  const people: Person[] = []
  for (const [at, { persona }] of states.entries()) {
    const party = (persona ?? "").slice(0, 3).toUpperCase()
    const credentials = { token: await enter(scene, persona ?? ""), lang: "en" }
    const input = { questionnaire, party, lang: "en" as const }
    const { id: response } = await perform(scene.opened.house, {
      operation: responses.open,
      input,
      credentials,
    })
    const size = Math.min(each, count - people.length)
    const tokens = await seat(scene, party, size)
    const desk = (token: string, n: number) => ({ token, response, question: `q.n${n}` })
    people.push(...tokens.map((token, n) => ({ ...desk(token, n), address: `127.0.1.${at + 1}` })))
  }
  return people
}

/** Accounts of a State's experts, with a session each; gives the tokens. */
async function seat({ opened: { house } }: Scene, party: string, count: number): Promise<string[]> {
  const { db, facts } = house
  const at = new Date()
  const people = Array.from({ length: count }, () => {
    const id = randomUUID()
    return { id, token: sessionToken(facts.secret, id) }
  })
  const accounts = people.map(({ id }) => ({
    id,
    address: `${id}@example.org`,
    name: `Expert ${id.slice(0, 8)}`,
    lang: "en",
    status: "active",
    since: at,
  }))
  await db.insertInto("account").values(accounts).execute()
  const grants = people.map(({ id }) => ({ id: randomUUID(), account: id, role: "expert", party, since: at }))
  await db.insertInto("role_grant").values(grants).execute()
  const until = new Date(at.getTime() + HOUR_MS)
  const sessions = people.map(({ id, token }) => ({
    id: randomUUID(),
    token_hash: hashToken(token),
    account: id,
    at,
    seen: at,
    until,
  }))
  await db.insertInto("session").values(sessions).execute()
  return people.map(({ token }) => token)
}
