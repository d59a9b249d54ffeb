import { startPostgres } from "../src/platform/postgres/start.ts"

// Stands in for the server process in the trials: keeps the database of one folder until one of the two is killed.
try {
  const postgres = await startPostgres(process.argv[2]!)
  console.log(JSON.stringify({ connection: postgres.connection, pid: postgres.pid }))
  process.once("SIGTERM", () => void postgres.stop())
  await postgres.exited
} catch (thrown) {
  const { code, values } = thrown as { code?: string; values?: Record<string, unknown> }
  console.log(JSON.stringify({ refused: code ?? String(thrown), ...values }))
}
