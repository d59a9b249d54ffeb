import { Kysely, PostgresDialect } from "kysely"
import { DatabaseError, Pool, types as driverTypes, type CustomTypesConfig, type PoolConfig } from "pg"
import { problem } from "./problem.ts"
import type { Tables } from "./tables.ts"

/** A pool to one database, and the same pool as a typed query builder. */
export type Connection = {
  readonly db: Kysely<Tables>
  /** For what the query builder cannot do: COPY and LISTEN. */
  readonly pool: Pool
  close(): Promise<void>
}

const OLDEST = 15
/** More would only share the same processors, and each is a process of the database with memory of its own. */
const MAX_CONNECTIONS = 10
/** A statement of a page that runs longer is a mistake; migrations and backups lift the limit for themselves. */
const STATEMENT_LIMIT = 30_000
/** A transaction that is left open holds row versions and locks; it is ended after this. */
const IDLE_LIMIT = 60_000
/** Who waits in line for a connection waits as long as a statement may take: a save that comes late is no failed one. */
const CONNECT_LIMIT = 30_000

const parserOf = driverTypes.getTypeParser as (oid: number, format?: string) => (text: string) => unknown
const textArray = parserOf(1009) as (text: string) => (string | null)[]
const asText = (text: string) => text

/** By type number. What is not named here keeps the driver's reading: timestamptz is a Date, numeric a text. */
const parsers = new Map<number, (text: string) => unknown>([
  [20, toSafeInteger],
  [1016, (text) => textArray(text).map((item) => (item === null ? null : toSafeInteger(item)))],
  // A date is a day in a calendar, not a moment; and an interval is not a number of milliseconds.
  [1082, asText],
  [1182, textArray],
  [1114, asText],
  [1186, asText],
])

const types: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text") =>
    (format === undefined || format === "text" ? parsers.get(oid) : undefined) ??
    parserOf(oid, format)) as typeof driverTypes.getTypeParser,
}

/**
 * Opens a pool to PostgreSQL, embedded or server (`DATABASE_URL`).
 * Refuses a server that does not answer, is older than 15, or folds the letters of other scripts wrongly: search
 * would then miss what is written in Cyrillic, without anybody noticing.
 */
export async function openDatabase(
  config: PoolConfig | { url: string },
  options: { max?: number } = {},
): Promise<Connection> {
  const address = "url" in config ? { connectionString: config.url } : config
  const pool = new Pool({
    application_name: "palermo",
    connectionTimeoutMillis: CONNECT_LIMIT,
    statement_timeout: STATEMENT_LIMIT,
    idle_in_transaction_session_timeout: IDLE_LIMIT,
    ...address,
    max: options.max ?? MAX_CONNECTIONS,
    types,
  })
  // An idle connection that breaks is replaced at its next use; unheard, the event would end the process.
  pool.on("error", () => {})
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const close = () => (pool.ended ? Promise.resolve() : pool.end())
  try {
    await checkServer(pool)
  } catch (thrown) {
    await close()
    throw thrown
  }
  return { db, pool, close }
}

/** Whether running the same transaction again may succeed: a serialization failure or a deadlock. */
export function isRepeatable(thrown: unknown): boolean {
  return thrown instanceof DatabaseError && (thrown.code === "40001" || thrown.code === "40P01")
}

/** Whether the disk of the database is full: nothing was written, and it works again once there is space. */
export function isDiskFull(thrown: unknown): boolean {
  return thrown instanceof DatabaseError && thrown.code === "53100"
}

/** Whether the database was gone or going when it was asked: what was not acknowledged was not done. */
export function isUnreachable(thrown: unknown): boolean {
  const { code = "" } = thrown as { code?: string }
  const message = thrown instanceof Error ? thrown.message : ""
  return (
    UNREACHABLE.has(code) ||
    code.startsWith("57P") ||
    code.startsWith("08") ||
    message.startsWith("Connection terminated") ||
    message.startsWith("timeout exceeded when trying to connect")
  )
}

const UNREACHABLE = new Set(["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE", "53300"])

async function checkServer(pool: Pool): Promise<void> {
  const question = `select current_setting('server_version_num')::int / 10000 as major,
    current_setting('server_encoding') as encoding, lower('Й' collate "default") = 'й' as folds`
  const { rows } = await pool
    .query<{ major: number; encoding: string; folds: boolean }>(question)
    .catch(unreachable)
  const [found] = rows
  if (!found || found.major < OLDEST) {
    throw problem("platform.problem_database_too_old", 503, {
      values: { found: found?.major ?? 0, oldest: OLDEST },
    })
  }
  if (found.encoding !== "UTF8" || !found.folds) {
    throw problem("platform.problem_database_locale", 503, { values: { encoding: found.encoding } })
  }
}

function unreachable(thrown: unknown): never {
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  throw problem("platform.problem_database_unreachable", 503, { values: { reason } })
}

function toSafeInteger(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new Error(`${text} is beyond what a number holds exactly`)
  return number
}
