import { globSync, readFileSync } from "node:fs"
import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"
import { inlineScripts } from "./inline-scripts.mjs"

const all = ["src/**/*.test.ts", "src/**/*.test.tsx", "test/**/*.test.ts"]
const not = ["**/*.papers.test.ts"]

/** Tests that ask a database are run on the oldest PostgreSQL that we support as well. */
const asking = globSync(["src/{secretariat,review,cooperation}/**/*.test.ts"]).filter((file) =>
  /openTestHouse|freshDatabase/.test(readFileSync(file, "utf8")),
)

export default defineConfig({
  plugins: [inlineScripts()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    // Styles that stand inside a file are text like any other.
    css: { include: [/\.css\?raw$/] },
    // One more than there are cores, since a test often waits for a browser, a letter or a clock.
    maxWorkers: Math.min(availableParallelism() + 1, 6),
    // Modules are read once for each worker and not for each file; what a test changes is its own database's.
    isolate: false,
    // What a test makes is soon dropped: a wide nursery lets most of it die there.
    execArgv: ["--max-semi-space-size=64"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    globalSetup: ["test/support/built.ts", "test/support/clusters.ts"],
    projects: [
      { extends: true, test: { name: "all", include: all, exclude: not } },
      {
        extends: true,
        test: { name: "postgres-15", include: asking, exclude: not, env: { PALERMO_TEST_MAJOR: "15" } },
      },
    ],
  },
})
