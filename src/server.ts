import { randomUUID } from "node:crypto"
import { join } from "node:path"
import type { FastifyInstance } from "fastify"
import { startBackground } from "./background.ts"
import { catalogues } from "./catalogues.ts"
import { migrations } from "./migrations.ts"
import type { Config } from "./platform/config.ts"
import { openDatabase, type Connection } from "./platform/database.ts"
import { openHouse, type House } from "./platform/house.ts"
import { openInstallation, type Installation } from "./platform/installation.ts"
import { speaker, type Lang } from "./platform/languages.ts"
import { log, logBug } from "./platform/log.ts"
import { migrate } from "./platform/migrate.ts"
import { installationKey } from "./platform/packages/keys.ts"
import { findRunning, startPostgres, type Postgres } from "./platform/postgres/start.ts"
import { uuidv7 } from "./platform/ids.ts"
import { makeServer } from "./platform/serve.ts"
import { GUARDED_PER_MINUTE } from "./platform/serve/api-routes.ts"
import { readAssets, type Assets } from "./platform/serve/assets.ts"
import type { Serving } from "./platform/serve/serving.ts"
import { rooms } from "./rooms.ts"
import { keepRecord } from "./secretariat/audit/keep-record.ts"
import { SEAL_FILE } from "./secretariat/audit/seal-file.ts"
import { startSealing } from "./secretariat/audit/start-sealing.ts"
import { documents } from "./secretariat/documents/contract.ts"
import { documentBytes } from "./secretariat/documents/send-bytes.ts"
import { identity } from "./secretariat/identity/contract.ts"
import { signInPath } from "./secretariat/identity/pages/paths.ts"
import { prolongSession, whoIs } from "./secretariat/identity/session.ts"

/** The house with the database under it, as the server and the command use it. */
export type Opened = {
  readonly house: House
  readonly connection: Connection
  readonly installation: Installation
  /** The embedded server, when this process runs it. */
  readonly postgres: Postgres | null
  close(): Promise<void>
}

export type OpenOptions = {
  readonly say?: (line: string) => void
  /** A command may use the database that a running server keeps; a second server may not. */
  readonly join?: boolean
  /** Leaves the schema as it is, for a restore into an empty database. */
  readonly bare?: boolean
}

/** Opens the database of a configuration, brings it up to date, and joins the rooms on it. */
export async function openAll(config: Config, options: OpenOptions = {}): Promise<Opened> {
  const { say = () => {}, join = false, bare = false } = options
  const installation = openInstallation(config.data)
  const running = join && !config.databaseUrl ? await findRunning(config.data) : undefined
  const embedded = !config.databaseUrl && !running
  const postgres = embedded ? await startPostgres(config.data, { say }) : null
  const address = config.databaseUrl ? { url: config.databaseUrl } : (running ?? postgres)?.connection
  const connection = await openDatabase(address ?? {})
  const close = async () => {
    await connection.close()
    await postgres?.stop()
  }
  try {
    if (!bare) await migrate(connection.db, migrations)
    return { house: joinHouse(connection, config, installation), connection, installation, postgres, close }
  } catch (thrown) {
    // What does not fit this program is refused; a database left open would keep the process from ending.
    await close()
    throw thrown
  }
}

/** The rooms, and what identity and audit hand to the platform, which knows neither. */
export function joinHouse({ db }: Connection, config: Config, installation: Installation): House {
  return openHouse({
    db,
    rooms,
    facts: {
      origin: config.origin,
      rehearsal: config.rehearsal,
      installation: installation.id,
      placement: config.placement,
      secret: installation.secret,
      key: installationKey(installation),
    },
    now: () => new Date(),
    makeIds: () => uuidv7,
    whoIs,
    prolong: prolongSession,
    keepRecord,
  })
}

export function joinServing(house: House, assets: Assets): Serving {
  const speakers = new Map<Lang, ReturnType<typeof speaker>>()
  return {
    house,
    assets,
    guardedPerMinute: GUARDED_PER_MINUTE,
    speaker: (lang) => {
      const known = speakers.get(lang) ?? speaker(catalogues, lang)
      speakers.set(lang, known)
      return known
    },
    newDeed: randomUUID,
    sendBytes: documentBytes(house.db),
    stage: documents.stage,
    signIn: signInPath,
    entering: [identity.signIn, identity.enter],
    leaving: identity.signOut,
  }
}

/** Serves until it is told to stop; answers what is under way before it goes. */
export async function serve(
  config: Config,
  options: { root: string; opened: Opened },
): Promise<FastifyInstance> {
  const { opened, root } = options
  const serving = joinServing(opened.house, readAssets(join(root, "build/client")))
  const server = await makeServer(serving)
  const sealing = {
    db: opened.house.db,
    key: opened.installation.key,
    publicKey: opened.installation.publicKey,
    file: join(config.data, SEAL_FILE),
    now: () => new Date(),
    failed: (thrown: unknown) => logBug("sealing failed", thrown),
  }
  server.addHook("onClose", startSealing(sealing))
  const background = { stop: async () => {} }
  server.addHook("onClose", () => background.stop())
  await listen(server, config)
  opened.postgres?.serving(config.origin)
  background.stop = await startBackground(config, { ...opened, speaker: (lang) => serving.speaker(lang) })
  log("serving", { origin: config.origin, rehearsal: config.rehearsal })
  return server
}

/** Both loopback addresses, since a browser may take either for localhost; all addresses when the origin is another. */
async function listen(server: FastifyInstance, config: Config): Promise<void> {
  const local = new URL(config.origin).hostname === "localhost"
  await server.listen({ port: config.port, host: local ? "localhost" : "::" })
}
