import { readFileSync, readdirSync } from "node:fs"
import { extname, join } from "node:path"
import type { FastifyInstance } from "fastify"

/** Styles, fonts and islands, built with a hash in each name. */
export type Assets = {
  readonly styles: readonly string[]
  /** The address of an island's script by the island's name. */
  readonly islands: Readonly<Record<string, string>>
  /** The address of a worker's script by its name. */
  readonly workers: Readonly<Record<string, string>>
  readonly files: ReadonlyMap<string, { readonly type: string; readonly body: Buffer }>
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
}

type Manifest = Record<string, { file: string; css?: string[]; isEntry?: boolean; name?: string }>

/** Reads the built files into memory: they are few and small. */
export function readAssets(folder: string): Assets {
  const manifest = JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8")) as Manifest
  const names = readdirSync(join(folder, "assets"))
  const files = names.map((name) => {
    const type = TYPES[extname(name)] ?? "application/octet-stream"
    return [`/assets/${name}`, { type, body: readFileSync(join(folder, "assets", name)) }] as const
  })
  const entries = Object.entries(manifest).filter(([, entry]) => entry.isEntry)
  return {
    files: new Map(files),
    styles: entries.filter(([source]) => source.endsWith(".css")).map(([, { file }]) => `/${file}`),
    islands: named(entries, "island"),
    workers: named(entries, "worker"),
  }
}

function named(entries: [string, Manifest[string]][], kind: "island" | "worker"): Record<string, string> {
  const ending = new RegExp(`([^/]+)\\.${kind}\\.tsx?$`)
  return Object.fromEntries(
    entries.flatMap(([source, { file }]) => {
      const name = ending.exec(source)?.[1]
      return name === undefined ? [] : [[name, `/${file}`]]
    }),
  )
}

/** For tests of the API alone, which need no build. */
export const noAssets: Assets = { styles: [], islands: {}, workers: {}, files: new Map() }

export function serveAssets(server: FastifyInstance, assets: Assets): void {
  serveWorkers(server, assets)
  server.get("/assets/*", { config: { rateLimit: false } }, async (request, reply) => {
    const file = assets.files.get(request.url.split("?")[0] ?? "")
    if (!file) return reply.callNotFound()
    return reply
      .header("cache-control", "public, max-age=31536000, immutable")
      .type(file.type)
      .send(file.body)
  })
}

/**
 * A worker keeps its address for ever, so that a browser finds the newer one there; it is asked for each time. Which
 * addresses it may stand before, the page that registers it says.
 */
function serveWorkers(server: FastifyInstance, { workers, files }: Assets): void {
  for (const [name, path] of Object.entries(workers)) {
    server.get(`/workers/${name}.js`, { config: { rateLimit: false } }, async (_, reply) =>
      reply
        .headers({ "cache-control": "no-cache", "service-worker-allowed": "/" })
        .type(TYPES[".js"] ?? "")
        .send(files.get(path)?.body),
    )
  }
}
