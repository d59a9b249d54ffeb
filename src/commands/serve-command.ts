import { readConfig } from "../platform/config.ts"
import { log } from "../platform/log.ts"
import { perform } from "../platform/perform.ts"
import { rehearsal } from "../rehearsal/contract.ts"
import { identity } from "../secretariat/identity/contract.ts"
import type { Postgres } from "../platform/postgres/start.ts"
import { openAll, serve, type Opened } from "../server.ts"

/** How long requests under way may take when the server is told to stop. */
const GRACE_MS = 10_000

/** `./palermo serve [--rehearsal]`: opens the house, makes the rehearsal's world at first, and serves until told to stop. */
export async function serveCommand(root: string, words: readonly string[]): Promise<void> {
  const config = readConfig(process.env, { root, rehearsal: words.includes("--rehearsal") })
  const opened = await openAll(config, { say: (line) => console.log(line) })
  const lines = config.rehearsal ? await openRehearsal(opened) : await firstLink(opened)
  const server = await serve(config, { root, opened })

  console.log(`\nPalermo is at ${config.origin}\n`)
  for (const line of lines) console.log(line)

  let stopping = false
  const stop = async (signal: string) => {
    if (stopping) return
    stopping = true
    log("stopping", { signal })
    setTimeout(() => process.exit(1), GRACE_MS).unref()
    await server.close()
    await opened.close()
    process.exit(0)
  }
  process.on("SIGTERM", (signal) => void stop(signal))
  process.on("SIGINT", (signal) => void stop(signal))
  // Without its database the server is no use: whoever keeps it running starts both anew.
  const leaveWithDatabase = async ({ exited }: Postgres) => {
    const { code } = await exited
    if (stopping) return
    log("database ended", { code })
    process.exit(1)
  }
  if (opened.postgres) void leaveWithDatabase(opened.postgres)
  // The pages are there at once; the shelves of a rehearsal are filled while the first ones are read.
  if (config.rehearsal) {
    const filled = perform(opened.house, { operation: rehearsal.furnish, input: {}, credentials: nobody })
    // Told to stop in the midst of it, nothing of it is kept, and the next start does it whole.
    await filled.catch((thrown: unknown) => {
      if (!stopping) throw thrown
    })
  }
}

const nobody = { token: null, lang: "en" } as const

async function openRehearsal({ house }: Opened): Promise<string[]> {
  await perform(house, { operation: rehearsal.make, input: {}, credentials: nobody })
  const { personas } = await perform(house, {
    operation: identity.listPersonas,
    input: {},
    credentials: nobody,
  })
  return [
    "A rehearsal: every State, person and answer in it is invented. Enter with one press as one of",
    `${personas.length} people, at ${house.facts.origin}/en/personas`,
  ]
}

/** Outside rehearsal there is no default account: the first start prints a link for the first administrator. */
async function firstLink({ house }: Opened): Promise<string[]> {
  const operation = identity.openInstallation
  const { link } = await perform(house, { operation, input: {}, credentials: nobody })
  if (link === null) return []
  return ["This installation has no administrator yet. Open this link once to become the first:", link, ""]
}
