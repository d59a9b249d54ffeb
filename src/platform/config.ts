import { resolve } from "node:path"

/** Where and how this installation runs; everything comes from the environment or has a safe default. */
export type Config = {
  readonly port: number
  readonly data: string
  /** The address people use; cookies, links and the relying party follow it. */
  readonly origin: string
  readonly databaseUrl: string | null
  readonly smtpUrl: string | null
  readonly mailFrom: string
  readonly rehearsal: boolean
  /** Whether links that States entered may be looked at from here: an installation may have no way out. */
  readonly checkLinks: boolean
  /** The State whose own house this is; null where States share it with the secretariat. */
  readonly placement: string | null
}

export function readConfig(env: NodeJS.ProcessEnv, options: { root: string; rehearsal: boolean }): Config {
  const port = readPort(env["PORT"])
  return {
    port,
    data: resolve(options.root, env["PALERMO_DATA"] ?? ".palermo"),
    origin: readOrigin(env["PALERMO_ORIGIN"], port),
    databaseUrl: env["DATABASE_URL"] ?? null,
    smtpUrl: env["PALERMO_SMTP"] ?? null,
    mailFrom: env["PALERMO_MAIL_FROM"] ?? "palermo@localhost",
    rehearsal: options.rehearsal,
    checkLinks: env["PALERMO_CHECK_LINKS"] === "yes",
    placement: readPlacement(env["PALERMO_PLACEMENT"]),
  }
}

function readPlacement(text: string | undefined): string | null {
  if (text === undefined || text === "shared") return null
  if (!/^[A-Z]{3}$/.test(text))
    throw new Error(`PALERMO_PLACEMENT is neither shared nor a State's code: ${text}`)
  return text
}

function readPort(text: string | undefined): number {
  const port = Number(text ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is not a port: ${text}`)
  return port
}

function readOrigin(text: string | undefined, port: number): string {
  if (text === undefined) return `http://localhost:${port}`
  const url = URL.parse(text)
  if (!url || url.origin === "null" || url.pathname !== "/") {
    throw new Error(`PALERMO_ORIGIN is not an address like https://palermo.example.org: ${text}`)
  }
  return url.origin
}
