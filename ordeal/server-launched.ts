import { spawn, type ChildProcess } from "node:child_process"
import { readFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

/** The real server as a process of its own, started as the command starts it. */
export type Server = {
  readonly process: ChildProcess
  readonly address: string
  /** From its start until the database answered through it. */
  readonly took: number
}

const ROOT = join(import.meta.dirname, "..")
const NODE = join(ROOT, "node_modules", ".bin", "node")
const START_LIMIT = 120_000

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done))
  const { port } = probe.address() as { port: number }
  await new Promise((done) => probe.close(done))
  return port
}

/** Starts the server on a data folder and waits until it is ready; what it says before it fails is in the error. */
export async function startServer(data: string, port: number): Promise<Server> {
  const from = performance.now()
  const launched = spawn(NODE, [join(ROOT, "build/server/cli.js"), "serve", "--rehearsal"], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), PALERMO_DATA: data },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  for (const stream of [launched.stdout, launched.stderr])
    stream.on("data", (bytes: Buffer) => void (said = (said + String(bytes)).slice(-4_000)))
  const address = `http://localhost:${port}`
  while (performance.now() - from < START_LIMIT) {
    if (launched.exitCode !== null) throw new Error(`the server ended: ${said}`)
    const ready = await fetch(`${address}/ready`).catch(() => null)
    if (ready?.ok) return { process: launched, address, took: performance.now() - from }
    await sleep(20)
  }
  throw new Error(`the server is not ready after ${START_LIMIT} ms: ${said}`)
}

export async function ended({ process: server }: Server): Promise<void> {
  if (server.exitCode === null && server.signalCode === null)
    await new Promise((done) => server.once("exit", done))
}

/** The process of the embedded PostgreSQL that serves a cluster. */
export function postmasterOf(cluster: string): number {
  return Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n", 1)[0])
}
