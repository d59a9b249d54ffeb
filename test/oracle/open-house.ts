import { openHouse, type House } from "../../src/platform/house.ts"
import { idsOf } from "../../src/platform/ids.ts"
import type { Database } from "../../src/platform/room.ts"
import { rooms } from "../../src/rooms.ts"
import { keepRecord } from "../../src/secretariat/audit/keep-record.ts"
import { testKey } from "../support/installation-key.ts"
import { prolongSession, whoIs } from "../../src/secretariat/identity/session.ts"

/** The house as it stands on a database, with a clock that the trial sets and ids that follow from deeds. */
export function openTrialHouse(db: Database, facts: { rehearsal: boolean; now(): Date }): House {
  return openHouse({
    db,
    rooms,
    facts: {
      origin: "http://localhost:8080",
      rehearsal: facts.rehearsal,
      installation: "0123456789abcdef",
      placement: null,
      secret: Buffer.alloc(32, 7),
      key: testKey,
    },
    now: facts.now,
    makeIds: idsOf,
    whoIs,
    prolong: prolongSession,
    keepRecord,
  })
}

/** The same house, in which nothing lasts: each transaction is rolled back once it has given its answer. */
export function undoing(house: House): House {
  const { db } = house
  const begin = () => {
    const transaction = db.transaction()
    const undone = {
      setIsolationLevel: (level: Parameters<typeof transaction.setIsolationLevel>[0]) =>
        wrap(transaction.setIsolationLevel(level)),
    }
    return { ...wrap(transaction), ...undone }
  }
  return { ...house, db: { transaction: begin } as unknown as Database }
}

type Transaction = ReturnType<Database["transaction"]>

function wrap(transaction: Transaction): Pick<Transaction, "setAccessMode" | "execute"> {
  return {
    setAccessMode: (mode) => wrap(transaction.setAccessMode(mode)) as Transaction,
    execute: async (work) => {
      const kept: { result?: unknown } = {}
      await transaction
        .execute(async (inner) => {
          kept.result = await work(inner)
          throw UNDO
        })
        .catch((thrown: unknown) => {
          if (thrown !== UNDO) throw thrown
        })
      return kept.result as never
    },
  }
}

const UNDO = new Error("rolled back on purpose")
