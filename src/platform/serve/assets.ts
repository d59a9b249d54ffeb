import { readFileSync, readdirSync } from "node:fs"
import { extname, join } from "node:path"
import type { FastifyInstance } from "fastify"

/** Styles, fonts and islands, built with a hash in each name. */
export type Assets = {
  readonly styles: readonly string[]
  /** The address of an island's script by the island's name. */
  readonly islands: Readonly<Record<string, string>>
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
    islands: Object.fromEntries(
      entries
        .filter(([source]) => source.includes(".island."))
        .map(([source, { file }]) => [islandName(source), `/${file}`]),
    ),
  }
}

function islandName(source: string): string {
  return source.slice(source.lastIndexOf("/") + 1).replace(/\.island\.tsx?$/, "")
}

/** For tests of the API alone, which need no build. */
export const noAssets: Assets = { styles: [], islands: {}, files: new Map() }

export function serveAssets(server: FastifyInstance, assets: Assets): void {
  server.get("/assets/*", { config: { rateLimit: false } }, async (request, reply) => {
    const file = assets.files.get(request.url.split("?")[0] ?? "")
    if (!file) return reply.callNotFound()
    return reply
      .header("cache-control", "public, max-age=31536000, immutable")
      .type(file.type)
      .send(file.body)
  })
}
