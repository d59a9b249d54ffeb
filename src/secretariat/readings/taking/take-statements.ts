import type { Caller } from "../../../platform/room.ts"
import { MAX_REQUESTS } from "../../meetings/meeting.ts"
import { tooMany, type Into } from "./into.ts"

type Present = { readonly id: string; readonly party: string | null; readonly name: string | null }
/** Minutes that nobody has counted. */
const UNCOUNTED = 1

/**
 * Statements of those who took part, under the item that the report names; under several at once, or none, as it lists
 * them: which of them each delegation spoke on it does not say. A statement that is there already is not made twice.
 */
export async function takeStatements(caller: Caller, { meeting, facts }: Into): Promise<void> {
  const present = await presentAt(caller, meeting)
  const items = await itemsAt(caller, meeting)
  const there = await spokenAt(caller, meeting)
  let place = there.length
  const before = new Set(there.map(keyOf))
  for (const { party, text, items: numbers, groups } of facts("statements")) {
    const who = present.find((one) => (party === null ? one.name === text : one.party === party))
    if (!who) continue
    const [only] = numbers.length === 1 ? numbers : []
    const item = items.get(only ?? 0) ?? null
    const row = {
      participant: who.id,
      item,
      items: item === null ? numbers : [],
      on_behalf_of: groups[0] ?? null,
    }
    if (before.has(keyOf(row))) continue
    before.add(keyOf(row))
    place += 1
    if (place > MAX_REQUESTS) throw tooMany(MAX_REQUESTS)
    await caller.db
      .insertInto("floor_request")
      .values({
        id: caller.newId(),
        meeting,
        ...row,
        place,
        status: "spoken",
        minutes: UNCOUNTED,
        at: caller.now,
      })
      .execute()
  }
}

type Row = {
  readonly participant: string
  readonly item: string | null
  readonly items: readonly number[]
}

function keyOf({ participant, item, items }: Row): string {
  return `${participant} ${item} ${items.join()}`
}

function presentAt({ db }: Caller, meeting: string): Promise<Present[]> {
  return db.selectFrom("participant").select(["id", "party", "name"]).where("meeting", "=", meeting).execute()
}

async function itemsAt({ db }: Caller, meeting: string): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom("agenda_item")
    .select(["id", "number"])
    .where("meeting", "=", meeting)
    .where("part", "=", 0)
    .execute()
  return new Map(rows.map(({ id, number }) => [number, id]))
}

function spokenAt({ db }: Caller, meeting: string): Promise<Row[]> {
  return db
    .selectFrom("floor_request")
    .select(["participant", "item", "items"])
    .where("meeting", "=", meeting)
    .execute()
}
