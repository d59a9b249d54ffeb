import { defineConfig } from "vitest/config"
import { inlineScripts } from "./inline-scripts.mjs"

/** The long trials. `npm run ordeal` runs the full counts, `npm run ordeal -- --mode short` a tenth of them. */
export default defineConfig({
  plugins: [inlineScripts()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["ordeal/*.ordeal.ts"],
    globalSetup: ["test/support/built.ts", "test/support/clusters.ts"],
    maxWorkers: 1,
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
  },
})
