import { sql } from "kysely"
import { z } from "zod"
import { contract, read, write } from "../../src/platform/contract.ts"
import { move } from "../../src/platform/moves.ts"
import { notAllowed } from "../../src/platform/problem.ts"
import { room, type Caller, type Database } from "../../src/platform/room.ts"

const Which = z.object({ id: z.uuid() })
const Done = z.object({ id: z.uuid() })

/** Writes with a fault in each, and two without: what stops the first must let these through. */
export const planted = contract("planted", {
  sound: write("/planted/sound", Which, Done),
  leaveless: write("/planted/leaveless", Which, Done),
  recordless: write("/planted/recordless", Which, Done),
  untrue: write("/planted/untrue", Which, Done),
  broken: write("/planted/broken", Which, Done),
  late: write("/planted/late", Which, Done),
  /** Meets a serialization failure in its first `failures` tries. */
  shaky: write("/planted/shaky", Which.extend({ failures: z.int() }), Done),
  peek: read("/planted/peek", Which, Done),
  guarded: write("/planted/guarded", Which, Done),
  unguarded: write("/planted/unguarded", Which, Done),
  open: write("/planted/open", Which, Done),
})

type Input = { id: string }

export async function makePlantedTable(db: Database): Promise<void> {
  await sql`create table planted (id uuid, status text not null)`.execute(db)
}

export async function plantRow(db: Database, id: string): Promise<void> {
  await sql`insert into planted values (${id}, 'waiting')`.execute(db)
}

/** Looks, acts, and leaves everything else to what was planted. */
async function insert(caller: Caller, { id }: Input): Promise<Input> {
  await plantRow(caller.db, id)
  return { id }
}

function leave(caller: Caller): void {
  caller.ask(caller.actor.account !== null, "planted.do")
}

async function sound(caller: Caller, input: Input): Promise<Input> {
  leave(caller)
  await caller.record("planted.do", input.id)
  return insert(caller, input)
}

/** How often `shaky` was tried since it was last asked for the first time. */
export const tries = { count: 0 }

async function shaky(caller: Caller, input: Input & { failures: number }): Promise<Input> {
  await sound(caller, input)
  tries.count += 1
  if (tries.count <= input.failures) {
    await sql`do $$ begin raise exception using errcode = '40001'; end $$`.execute(caller.db)
  }
  return input
}

async function unguarded(caller: Caller, { id }: Input): Promise<Input> {
  leave(caller)
  const { rows } = await sql<{ status: string }>`select status from planted where id = ${id}`.execute(
    caller.db,
  )
  if (rows[0]?.status !== "waiting") throw notAllowed()
  await sql`update planted set status = 'taken' where id = ${id}`.execute(caller.db)
  await caller.record("planted.take", id)
  return { id }
}

async function guarded(caller: Caller, { id }: Input): Promise<Input> {
  leave(caller)
  await move(caller, "planted", { from: ["waiting"], to: "taken" }, id)
  await caller.record("planted.take", id)
  return { id }
}

export const plantedRoom = room({
  name: "planted",
  contract: planted,
  operations: {
    sound,
    shaky,
    guarded,
    unguarded,
    async leaveless(caller, input) {
      await caller.record("planted.do", input.id)
      return insert(caller, input)
    },
    async recordless(caller, input) {
      leave(caller)
      return insert(caller, input)
    },
    async untrue(caller, input) {
      await sound(caller, input)
      return { id: "no identifier" }
    },
    async broken(caller, input) {
      await sound(caller, input)
      throw new TypeError("planted")
    },
    async late(caller, input) {
      await sound(caller, input)
      throw notAllowed()
    },
    peek: insert,
    async open(caller, input) {
      caller.ask(true, "planted.do")
      await caller.record("planted.do", input.id)
      return insert(caller, input)
    },
  },
})
