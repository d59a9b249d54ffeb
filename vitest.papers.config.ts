import { defineConfig } from "vitest/config"
import { inlineScripts } from "./inline-scripts.mjs"

/** What a person holds in her hand: printed pages, Word and PDF, rendered by other programs and looked at. */
export default defineConfig({
  plugins: [inlineScripts()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["src/**/*.papers.test.ts", "test/**/*.papers.test.ts"],
    globalSetup: ["test/support/built.ts", "test/support/clusters.ts"],
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
})
