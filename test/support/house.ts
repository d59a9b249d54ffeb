import { rooms } from "../../src/rooms.ts"
import type { Asked, Operation, Output } from "../../src/platform/contract.ts"
import { openHouse, type House } from "../../src/platform/house.ts"
import { idsOf, uuidv7 } from "../../src/platform/ids.ts"
import { perform } from "../../src/platform/perform.ts"
import type { Connection } from "../../src/platform/database.ts"
import type { InstallationKey } from "../../src/platform/packages/keys.ts"
import type { Major } from "../../src/platform/postgres/binaries.ts"
import type { Room } from "../../src/platform/room.ts"
import { rehearsal } from "../../src/rehearsal/contract.ts"
import { keepRecord } from "../../src/secretariat/audit/keep-record.ts"
import { testKey } from "./installation-key.ts"
import { identity } from "../../src/secretariat/identity/contract.ts"
import { prolongSession, whoIs } from "../../src/secretariat/identity/session.ts"
import { ensureTemplate, freshDatabase, type TestDatabase } from "./database.ts"

/** A person of the rehearsal as tests speak through her: `await xaaExpert.does(documents.create, {…})`. */
export type Delegate = {
  readonly token: string | null
  does<T extends Operation>(operation: T, input: Asked<T>, deed?: string): Promise<Output<T>>
}

export type TestHouse = {
  readonly house: House
  readonly database: TestDatabase
  /** The clock of the house; a test moves it. */
  readonly clock: { now: Date }
  /**
   * Somebody by her persona, such as "xaa-focal-point"; "visitor" has no session. Nobody enters twice at one moment of
   * the test's clock: whoever came speaks through the session that she has.
   */
  as(persona: string): Promise<Delegate>
  [Symbol.asyncDispose](): Promise<void>
}

export type TestHouseOptions = {
  readonly major?: Major
  readonly rehearsal?: boolean
  /** The clock on the wall instead of the test's own, for browsers. */
  readonly realTime?: boolean
  /** The State whose own house it is, and the key of an installation of its own. */
  readonly placement?: string | null
  readonly key?: InstallationKey
  /** Whoever comes enters anew each time, where sessions themselves are tried. */
  readonly entersAnew?: boolean
  /** Rooms besides the house's own, for planted ones. */
  readonly more?: readonly Room[]
}

const START = "2026-11-23T12:00:00Z"
const MADE_BY = "00000000-0000-4000-8000-000000000001"

/** The invented world, made once for the whole run: always the same at the tests' own time, or on the wall's clock. */
function ensureRehearsal({ realTime = false, major }: TestHouseOptions): Promise<string> {
  const name = realTime ? "template_rehearsal_now" : "template_rehearsal"
  const make = async (connection: Connection) => {
    const house = openOn(connection, { rehearsal: true, realTime }, { now: new Date(START) })
    await delegate(house, null).does(rehearsal.make, {}, MADE_BY)
  }
  return ensureTemplate(name, make, major)
}

function openOn(
  { db }: Pick<Connection, "db">,
  { more = [], rehearsal: invented = true, realTime, placement = null, key = testKey }: TestHouseOptions,
  clock: { readonly now: Date },
): House {
  return openHouse({
    db,
    rooms: [...rooms, ...more],
    facts: {
      origin: "http://localhost:8080",
      rehearsal: invented,
      installation: key.id,
      placement,
      secret: Buffer.alloc(32, 7),
      key,
    },
    now: () => (realTime ? new Date() : clock.now),
    makeIds: realTime ? () => uuidv7 : idsOf,
    whoIs,
    prolong: prolongSession,
    keepRecord,
  })
}

/** A house on a database of its own, with the rehearsal's world in it. */
export async function openTestHouse(options: TestHouseOptions = {}): Promise<TestHouse> {
  const known = { ...options, rehearsal: options.rehearsal ?? true }
  // Planted rooms take part in the making of the world, so a house with some makes its own.
  const ready = known.rehearsal && !options.more
  const template = ready ? await ensureRehearsal(known) : undefined
  const database = await freshDatabase(known.major, template ? { template } : {})
  const clock = { now: new Date(START) }
  const house = openOn(database, known, clock)
  const visitor = delegate(house, null)
  if (known.rehearsal && !ready) await visitor.does(rehearsal.make, {}, MADE_BY)
  const entered = new Map<string, Promise<Delegate>>()
  const enter = async (persona: string) => {
    const { session } = await visitor.does(identity.enter, { persona })
    return delegate(house, session)
  }
  return {
    house,
    database,
    clock,
    async as(persona) {
      if (persona === "visitor") return visitor
      const moment = `${persona} ${house.now().toISOString()}`
      const there = (known.entersAnew ? undefined : entered.get(moment)) ?? enter(persona)
      entered.set(moment, there)
      return there
    },
    [Symbol.asyncDispose]: () => database.drop(),
  }
}

function delegate(house: House, token: string | null): Delegate {
  const credentials = { token, lang: "en" }
  return {
    token,
    does: (operation, input, deed) =>
      perform(house, { operation, input, credentials, ...(deed && { deed }) }),
  }
}

/** The Problem that something is refused with; a test that expects one fails when there is none. */
export async function refusalOf(work: Promise<unknown>): Promise<{ code: string; status: number }> {
  const outcome = await work.then(
    () => null,
    (thrown: unknown) => thrown as { code: string; status: number },
  )
  if (!outcome) throw new Error("nothing was refused")
  return { code: outcome.code, status: outcome.status }
}
