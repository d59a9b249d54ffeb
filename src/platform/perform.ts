import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { z } from "zod"
import { doAfterwards, type Following } from "./afterwards.ts"
import { putOff, withPutOff, type Done } from "./apart/put-off.ts"
import type { Asked, Operation, Output } from "./contract.ts"
import { keepResult, openDeed } from "./deeds.ts"
import type { Credentials, Entry, House } from "./house.ts"
import { inputProblem } from "./input-problem.ts"
import { isRepeatable } from "./database.ts"
import { notAllowed } from "./problem.ts"
import type { Actor, Caller, Database } from "./room.ts"
import { sessionToken } from "./session-token.ts"

/** A typed client of the contracts: pages, commands and tests ask through one of these. */
export type Call = <T extends Operation>(operation: T, input: Asked<T>) => Promise<Output<T>>

export type Request<T extends Operation> = {
  readonly operation: T
  readonly input: unknown
  readonly credentials: Credentials
  /** Made by the client, so that a deed sent twice is done once. */
  readonly deed?: string
  /** Opens the bytes that came along, once for each try. */
  readonly upload?: () => AsyncIterable<Uint8Array>
}

/** A write that meets a serialization failure or a deadlock is run again this often before it is given up. */
const TRIES = 3

/** Carries out one operation in one transaction: the only place in the house that opens one. */
export async function perform<T extends Operation>(house: House, request: Request<T>): Promise<Output<T>> {
  const { operation, credentials } = request
  const input = parseInput(operation, request.input)
  if (operation.kind === "read") {
    return readTogether(house, credentials, (call) => call(operation, input as Asked<T>))
  }
  const asked = { deed: randomUUID(), ...request, input }
  return withPutOff(async (done) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await attemptWrite(house, asked, done)
      } catch (thrown) {
        if (attempt >= TRIES || !isRepeatable(thrown)) throw thrown
      }
    }
  })
}

/** Any number of reads by one person in one read-only snapshot: what a page shows is true at one moment. */
export async function readTogether<R>(
  house: House,
  credentials: Credentials,
  work: (call: Call, actor: Actor) => Promise<R>,
): Promise<R> {
  const { result, following } = await withPutOff((done) => readOnce(house, { credentials, done }, work))
  await doAfterwards(following, (asked) => perform(house, { ...asked, credentials }))
  return result
}

type Reading = { readonly credentials: Credentials; readonly done: Done }

async function readOnce<R>(
  house: House,
  { credentials, done }: Reading,
  work: (call: Call, actor: Actor) => Promise<R>,
): Promise<{ result: R; following: Following[] }> {
  const transaction = house.db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only")
  const following: Following[] = []
  const result = await transaction.execute(async (db) => {
    const now = house.now()
    const actor = await house.whoIs(db, credentials, now)
    const caller = makeCaller(house, { db, now, actor, deed: randomUUID(), following, done })
    const call: Call = async (operation, asked) => {
      if (operation.kind !== "read") throw new Error(`${operation.name} is a write, asked among reads`)
      const output = await runOf(house, operation)(caller, parseInput(operation, asked))
      return operation.output.parse(output) as Output<typeof operation>
    }
    return work(call, actor)
  })
  return { result, following }
}

async function attemptWrite<T extends Operation>(
  house: House,
  request: Request<T> & { readonly deed: string },
  done: Done,
): Promise<Output<T>> {
  const { operation, input, credentials, deed } = request
  const following: Following[] = []
  const result = await house.db.transaction().execute(async (db) => {
    const now = house.now()
    const actor = await house.whoIs(db, credentials, now)
    await house.prolong(db, actor, now)
    const secret = house.facts.secret
    const opened = await openDeed(db, { deed, actor, now, operation: operation.name, input, secret })
    if ("kept" in opened) return resumeResult(house, { operation, deed, kept: opened.kept }) as Output<T>

    const upload = request.upload && { upload: request.upload() }
    const caller = makeCaller(house, { db, now, actor, deed, following, done, ...upload })
    const output = operation.output.parse(await runOf(house, operation)(caller, input))
    if (!caller.asked) throw new Error(`${operation.name} asked no leave`)
    if (caller.entries.length === 0 && !caller.later) throw new Error(`${operation.name} left no record`)

    await keepResult(db, opened, withoutSession(output))
    await house.keepRecord(db, caller.entries)
    return output as Output<T>
  })
  await doAfterwards(following, (asked) => perform(house, { ...asked, credentials }))
  return result
}

type Resumed = { operation: Operation; deed: string; kept: unknown }

/** A session's token is never kept: it is made from the deed, so the same deed gives the same one. */
function resumeResult(house: House, { operation, deed, kept }: Resumed): unknown {
  const opened =
    operation.options.session && typeof kept === "object" && kept !== null && !("session" in kept)
  return opened ? { ...kept, session: sessionToken(house.facts.secret, deed) } : kept
}

function withoutSession(output: unknown): unknown {
  if (typeof output !== "object" || output === null || !("session" in output) || output.session === null)
    return output
  const { session: _, ...kept } = output
  return kept
}

type Scene = Pick<Caller, "db" | "now" | "actor" | "deed" | "upload"> & { following: Following[]; done: Done }
type WatchedCaller = Caller & { asked: boolean; entries: Entry[]; later: boolean }

function makeCaller(house: House, { following, done, ...scene }: Scene): WatchedCaller {
  const entries: Entry[] = []
  const caller: WatchedCaller = {
    ...scene,
    house: house.facts,
    asked: false,
    later: false,
    entries,
    recordLater() {
      caller.later = true
    },
    afterwards(operation, input) {
      following.push({ operation, input })
    },
    apart: (key, prepare) => putOff(done, key, prepare),
    newId: house.makeIds(scene.deed),
    ask(allowed) {
      caller.asked = true
      if (!allowed) throw notAllowed()
    },
    async record(deed, subject, { chain = homeChain(scene.actor), ...details } = {}) {
      entries.push({ deed, subject, actor: scene.actor.account, at: scene.now, chain, details })
    },
    registered: (register) => (house.registers.get(register.name) ?? []) as never,
  }
  return caller
}

/** A deed that names no chain belongs to the record of the one State for which its doer acts, if there is one. */
function homeChain({ grants }: Actor): string | null {
  const parties = new Set(grants.map(({ party }) => party))
  return parties.size === 1 ? ([...parties][0] ?? null) : null
}

function runOf(house: House, operation: Operation) {
  const run = house.runs.get(operation.name)
  if (!run) throw new Error(`no room answers ${operation.name}`)
  return run
}

function parseInput<T extends Operation>(operation: T, input: unknown): z.output<T["input"]> {
  const parsed = operation.input.safeParse(input)
  if (!parsed.success) throw inputProblem(parsed.error)
  return parsed.data as z.output<T["input"]>
}

/** True when the database answers; what readiness means. */
export async function isReady(db: Database): Promise<boolean> {
  return sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )
}
