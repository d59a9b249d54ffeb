// Makes build/: the server bundle, the readers of foreign files, the islands, styles and fonts. With --if-stale only when sources or lockfile changed.
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { inlineScripts } from "./inline-scripts.mjs"

const root = dirname(fileURLToPath(import.meta.url))
const target = join(root, "build")
const stamp = join(target, "stamp")

const inside = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
const sources = [
  ...inside("src"),
  ...inside("packs"),
  join(root, "package-lock.json"),
  join(root, "build.mjs"),
  join(root, "build-readers.mjs"),
  join(root, "inline-scripts.mjs"),
].sort()
const hash = createHash("sha256")
for (const source of sources)
  hash.update(source.slice(root.length)).update("\0").update(readFileSync(source)).update("\0")
const wanted = hash.digest("hex")

const fresh = existsSync(stamp) && readFileSync(stamp, "utf8") === wanted
if (!process.argv.includes("--if-stale") || !fresh) await make()

async function make() {
  const { build } = await import("vite")
  const { buildReaders } = await import("./build-readers.mjs")
  // Made beside the old one and then put in its place: a server that runs keeps what it reads.
  const made = join(root, `build.${process.pid}`)
  mkdirSync(made, { recursive: true })
  process.on("exit", () => rmSync(made, { recursive: true, force: true }))
  const base = {
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  }
  const readers = sources.filter((source) => source.endsWith(".apart.ts"))
  const islands = sources.filter((source) => /\.(island|worker)\.tsx?$/.test(source))
  const pages = [join(root, "src/platform/ui/styles.css"), ...islands]
  await Promise.all([
    buildReaders(readers, join(made, "readers")),
    build({
      ...base,
      plugins: [inlineScripts()],
      build: {
        ssr: true,
        outDir: join(made, "server"),
        target: "node24",
        sourcemap: true,
        minify: false,
        // Beside each other: what is found by a module's own place is found from each of them.
        rolldownOptions: {
          input: { cli: join(root, "src/cli.ts") },
          output: { chunkFileNames: "[name]-[hash].js" },
        },
      },
    }),
    build({
      ...base,
      build: {
        outDir: join(made, "client"),
        manifest: true,
        target: "baseline-widely-available",
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: Object.fromEntries(pages.map((page) => [basename(page), page])) },
      },
    }),
  ])
  writeFileSync(join(made, "stamp"), wanted)
  rmSync(target, { recursive: true, force: true })
  renameSync(made, target)
}
