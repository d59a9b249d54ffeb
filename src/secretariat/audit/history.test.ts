import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { freshDatabase, type TestDatabase } from "../../../test/support/database.ts"
import type { Register } from "../../platform/registers.ts"
import type { Caller, Grant } from "../../platform/room.ts"
import { roles, type Role } from "../access/roles.ts"
import { historyOf, partyOf, type HistoryOf, type PartyOf } from "./history-register.ts"
import { keepRecord } from "./keep-record.ts"
import { readHistory } from "./read-history.ts"
import { START } from "./record-for-test.ts"

const anna = "01900000-0000-7000-8000-00000000000a"
const boris = "01900000-0000-7000-8000-00000000000b"

/** Documents can be seen unless they are hidden; the reviewers' State XBA is shown what was done on XCA's chain. */
const ofDocuments: HistoryOf = {
  thing: "document",
  visible: async (_, id) => id !== "hidden",
  chains: async (caller) => (caller.actor.grants.some(({ party }) => party === "XBA") ? ["XCA"] : []),
}
const ofPeople: PartyOf = { parties: async () => new Map([[anna, "XAA"]]) }

function grantFor(role: Role, party: string | null): Grant {
  return { id: role, role, verbs: roles[role].verbs, party, matter: null, institution: null }
}

describe("the history of a thing", () => {
  let database: TestDatabase
  const callerWith = (account: string | null, grants: readonly Grant[]) =>
    ({
      db: database.db,
      actor: { account, session: null, lang: "en", grants, circles: [] },
      registered: ({ name }: Register<unknown>) =>
        name === historyOf.name ? [ofDocuments] : name === partyOf.name ? [ofPeople] : [],
    }) as unknown as Caller
  const read = (caller: Caller, id = "d1", after = 0) => readHistory(caller, { thing: "document", id, after })
  const deeds = async (caller: Caller) => (await read(caller)).entries.map(({ deed }) => deed)

  beforeAll(async () => {
    database = await freshDatabase()
    const entry = (deed: string, actor: string | null, chain: string | null, second: number) => {
      return { deed, subject: "d1", actor, chain, at: new Date(START.getTime() + second * 1000), details: {} }
    }
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...entry("document.open", anna, "XDA", index),
      subject: "d2",
    }))
    await database.db
      .transaction()
      .execute((db) =>
        keepRecord(db, [
          entry("document.create", anna, "XAA", 1),
          entry("document.release", boris, "XAA", 2),
          entry("document.note", boris, "XCA", 3),
          entry("document.expire", null, null, 4),
          { ...entry("document.create", anna, "XAA", 5), subject: "hidden" },
          ...many,
        ]),
      )
  })
  afterAll(() => database.drop())

  test("shows a State's expert what her State did, and never names a person", async () => {
    const { entries } = await read(callerWith(anna, [grantFor("expert", "XAA")]))

    expect(entries).toEqual([
      {
        at: "2026-11-23T12:00:01.000Z",
        deed: "document.create",
        key: null,
        who: { kind: "self", party: "XAA" },
      },
      {
        at: "2026-11-23T12:00:02.000Z",
        deed: "document.release",
        key: null,
        who: { kind: "person", party: null },
      },
    ])
  })

  test("shows other chains only to whom the thing's room opens them, and the house's to the secretariat", async () => {
    expect(await deeds(callerWith(boris, [grantFor("expert", "XBA")]))).toEqual(["document.note"])
    expect(await deeds(callerWith(boris, [grantFor("officer", null)]))).toEqual(["document.expire"])
    expect(await deeds(callerWith(null, []))).toEqual([])
  })

  test("answers what one may not see, what is unknown and an unknown kind alike", async () => {
    const caller = callerWith(anna, [grantFor("expert", "XAA")])
    const refusal = { code: "platform.problem_not_found", status: 404 }

    await expect(read(caller, "hidden")).rejects.toMatchObject(refusal)
    await expect(readHistory(caller, { thing: "unicorn", id: "d1", after: 0 })).rejects.toMatchObject(refusal)
  })

  test("is read on where it stopped", async () => {
    const caller = callerWith(anna, [grantFor("expert", "XDA")])
    const first = await read(caller, "d2")
    const second = await read(caller, "d2", first.after ?? 0)

    expect([first.entries.length, first.after, second.entries.length, second.after]).toEqual([
      50,
      50,
      10,
      null,
    ])
    expect(new Set([...first.entries, ...second.entries].map(({ at }) => at)).size).toBe(60)
  })
})
