// Builds the benches like the server and runs them; `npm run bench -- NAME` runs one.
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "vite"
import { inlineScripts } from "../inline-scripts.mjs"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
await build({
  root,
  configFile: false,
  logLevel: "warn",
  publicDir: false,
  plugins: [inlineScripts()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    ssr: true,
    outDir: join(root, "build/bench"),
    target: "node24",
    rolldownOptions: { input: { bench: join(root, "bench/bench.ts") } },
  },
})
const { runBenches } = await import("../build/bench/bench.js")
await runBenches(root, process.argv.slice(2))
